package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.PerConnection;
import dev.hardwire.annotation.Provided;
import dev.hardwire.annotation.Provides;
import dev.hardwire.annotation.Secured;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.annotation.WebSocketEndpoint;
import dev.hardwire.handler.WebSocket;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

@Application(openapi = "openapi.yaml")
final class Shop {
  @Provided
  record User(String name) {}

  record Tenant(String name) {}

  record Tick(int number) {}

  record Note(String text) {}

  static final class Transaction implements AutoCloseable {
    @Override
    public void close() {}
  }

  @SecurityCheck("token")
  static User token(String token, List<String> scopes) {
    return new User(token);
  }

  @SecurityCheck("key")
  static User key(String key) {
    return new User(key);
  }

  @PerConnection
  @Provides
  static Tenant tenant(User user, @Param(value = "X-Tenant", in = "header") @Nullable String name) {
    return new Tenant(user.name() + name);
  }

  @Provides
  static Transaction begin(Tenant tenant) {
    return new Transaction();
  }

  @Provides
  static CompletionStage<Note> later(Tick2 tick) {
    throw new UnsupportedOperationException();
  }

  interface Tick2 {}

  @Provides
  static CompletionStage<Tick2> tick2() {
    throw new UnsupportedOperationException();
  }

  @Secured(value = "token", scopes = "talk")
  @Secured("key")
  @WebSocketEndpoint(value = "/ws/{room}", subprotocols = {"chat.v2", "chat.v1"}, sends = Note.class)
  static final class Ticker {
    @OnOpen
    void open(WebSocket ws, String room, User user, Tenant tenant, Transaction transaction) {}

    @OnMessage
    Tick message(WebSocket ws, Tick tick, Transaction transaction, User user) {
      return tick;
    }

    @OnMessage
    @Nullable ByteBuffer binary(ByteBuffer bytes, @Param(value = "lang", in = "cookie") @Nullable String lang) {
      return bytes;
    }

    @OnClose
    void closed(int code, String room) {}
  }

  @WebSocketEndpoint("/later/{room}")
  static final class Later {
    @OnOpen
    CompletionStage<Void> open(@Nullable Integer since, Note note) {
      throw new UnsupportedOperationException();
    }

    @OnMessage
    CompletionStage<Tick> message(Tick tick, @Provided Note note) {
      throw new UnsupportedOperationException();
    }

    @OnMessage
    CompletionStage<Void> binary(Flow.Publisher<ByteBuffer> pieces) {
      throw new UnsupportedOperationException();
    }
  }

  @WebSocketEndpoint("/upload")
  static final class Upload {
    @OnMessage
    int text(Reader text) {
      return 0;
    }

    @OnMessage
    long binary(InputStream bytes) {
      return 0;
    }
  }
}
