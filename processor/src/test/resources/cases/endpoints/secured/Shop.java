package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Document;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Secured;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.annotation.WebSocketEndpoint;

@Application(documents = {@Document("a.yaml"), @Document("b.yaml")})
final class Shop {
  record User(String name) {}

  record Robot(String name) {}

  @SecurityCheck(value = "token", document = "a.yaml")
  static User token(String token) {
    return new User(token);
  }

  @SecurityCheck("login")
  static Robot login(String token) {
    return new Robot(token);
  }

  @Secured("tokn")
  @WebSocketEndpoint("/unknown")
  static final class Unknown {
    @OnMessage
    static void text(String text) {}
  }

  @Secured("token")
  @WebSocketEndpoint("/several")
  static final class Several {
    @OnMessage
    static void text(String text) {}
  }

  @Secured("login")
  @Secured("other")
  @WebSocketEndpoint("/mixed")
  static final class Mixed {
    @OnMessage
    static void text(String text) {}
  }

  @Secured({"login", "other"})
  @WebSocketEndpoint("/both")
  static final class Both {
    @OnMessage
    static void text(String text) {}
  }

  @Secured(value = "token", document = "c.yaml")
  @WebSocketEndpoint("/nowhere")
  static final class Nowhere {
    @OnMessage
    static void text(String text) {}
  }

  @Secured(value = {"token", "login"}, scopes = "talk", document = "a.yaml")
  @WebSocketEndpoint("/scopes")
  static final class Scopes {
    @OnMessage
    static void text(String text) {}
  }

  @Secured(value = "login", scopes = "tolk")
  @WebSocketEndpoint("/scope")
  static final class Scope {
    @OnMessage
    static void text(String text) {}
  }

  @Secured("other")
  @WebSocketEndpoint("/unchecked")
  static final class Unchecked {
    @OnMessage
    static void text(String text) {}
  }

  @Secured(value = "token", document = "a.yaml")
  @Secured("login")
  @WebSocketEndpoint("/principal")
  static final class Principal {
    @OnOpen
    static void open(User user) {}
  }

  @Secured("login")
  static final class NoEndpoint {
    static void text(String text) {}
  }
}
