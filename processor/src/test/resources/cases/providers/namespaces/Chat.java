package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnDisconnect;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Provided;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Namespace("/chat")
final class Chat {
  @OnConnect
  CompletionStage<Boolean> connect(Socket socket, User user) {
    return CompletableFuture.completedFuture(true);
  }

  @OnEvent
  int message(Socket socket, @Provided User user, Transaction transaction, String text) {
    return text.length();
  }

  @OnEvent
  CompletionStage<String> whoAmI(@Provided User user, @Provided Tenant tenant, String greeting) {
    return CompletableFuture.completedFuture(user.name());
  }

  @OnEvent
  void ping(Socket socket) {}

  @OnDisconnect
  void gone(User user, Presence presence, DisconnectReason why) {}

  @OnError
  void failed(User user, Transaction transaction, EventCall call, Exception e) {}
}
