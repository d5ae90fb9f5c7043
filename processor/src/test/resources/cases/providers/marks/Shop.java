package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnClose;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.OnOpen;
import dev.hardwire.annotation.Param;
import dev.hardwire.annotation.Provided;
import dev.hardwire.annotation.Provides;
import dev.hardwire.annotation.Secured;
import dev.hardwire.annotation.SecurityCheck;
import dev.hardwire.annotation.WebSocketEndpoint;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client could send these, and they are provided. */
@Namespace("/unmarked")
class Unmarked {
  @OnEvent
  void message(User user, Text text) {}

  @OnEvent
  void several(@Nullable Role role, List<User> users) {}

  @OnEvent
  void right(@Provided User user, Optional<User> other, Pool pool, Marked marked, Text text) {}

  @OnEvent("*")
  void any(String event, User user) {}

  @OnConnect
  void connect(User user, Role role) {}
}

@Secured("key")
@WebSocketEndpoint("/unmarked/{role}")
class UnmarkedEndpoint {
  @OnOpen
  void open(User user, Role role, Role second, List<User> users, Account account) {}

  @OnMessage
  void message(Account account, User user, Reader reader) {}

  @OnMessage
  void binary(byte[] bytes, @Provided Account account, @Provided User user) {}

  @OnClose
  void closed(Role role, Role other, @Param("role") String text) {}
}

/** Nobody provides these. */
@Namespace("/missing")
class Missing {
  @OnConnect
  void connect(@Provided Nobody nobody) {}

  @OnEvent
  void message(Forgotten forgotten, @Provided Nobody nobody, Optional<Forgotten> other) {}

  @OnEvent
  void named(@Param("forgotten") Forgotten forgotten) {}

  @OnEvent("*")
  void any(@Provided String event) {}
}

@WebSocketEndpoint("/missing/{role}")
class MissingEndpoint {
  @OnOpen
  void open(Forgotten forgotten, @Provided String query, @Provided Account account) {}

  @OnMessage
  void message(Forgotten forgotten) {}

  @OnClose
  void closed(@Provided int code, @Provided String role) {}
}

@Controller
class Orders {
  void putOrder(Forgotten body, @Provided Text other) {}
}

class Values {
  @SecurityCheck("key")
  static Account key(String key) {
    return new Account(key);
  }

  @Provides
  static User user(@Provided Nobody nobody, @Param(value = "q", in = "query") @Provided String q) {
    return new User("");
  }

  @Provides
  static Role role() {
    return Role.CLERK;
  }

  @Provides
  static List<User> users() {
    return List.of();
  }

  @Provides
  static Pool pool() {
    return new Pool();
  }

  @Provides
  static Marked marked() {
    return new Marked("");
  }

  @Provides
  static Reader reader() {
    return Reader.nullReader();
  }
}

record User(String name) {}

record Text(String text) {}

record Account(String name) {}

record Nobody(String name) {}

@Provided
record Forgotten(String name) {}

@Provided
record Marked(String name) {}

enum Role {
  CLERK
}

class Pool {}

@Application(openapi = "openapi.yaml")
final class Shop {}
