package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnDisconnect;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Namespace("/chat")
final class Chat {
  @OnConnect
  boolean connect(Socket socket, Handshake handshake) {
    return true;
  }

  @OnEvent
  int message(Socket socket, Message m, @Nullable Mood mood) {
    return m.text().length();
  }

  @OnEvent("type ing")
  static void typing(Socket socket, List<String> rooms, Map<String, Integer> counts, byte[] picture, JsonNode any) {}

  @OnEvent
  CompletionStage<Args> echo(Args args) {
    return CompletableFuture.completedFuture(args);
  }

  @OnEvent("*")
  void any(Socket socket, String event, Args args) {}

  @OnDisconnect
  void gone(Socket socket, DisconnectReason why) {}

  @OnError
  void failed(Socket socket, EventCall call, Exception e) {}
}
