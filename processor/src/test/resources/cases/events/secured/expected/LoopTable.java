// generated from Loop; do not edit
package shop;

import dev.hardwire.spi.ConnectCall;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /loop} that {@link Loop} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class LoopTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("say", "whoAmI");

  private final Loop loop;

  private final Every every;

  private final ShopProviders providers;

  LoopTable(Loop loop, Every every, ShopProviders providers) {
    this.loop = loop;
    this.every = every;
    this.providers = providers;
  }

  @Override
  public String name() {
    return "/loop";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "say" -> 0;
      case "whoAmI" -> 1;
      default -> NOT_FOUND;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return true;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // say: Loop.say(Shop.Later, Shop.Other, String)
      case 0 -> say(call);
      // whoAmI: Every.whoAmI(Socket, Shop.User)
      case 1 -> whoAmI(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  @Override
  public List<SecurityRequirement> security() {
    return List.of(
            SecurityRequirement.of(ShopSecurity.KEY));
  }

  @Override
  public boolean isConnectNonBlocking() {
    return true;
  }

  @Override
  public void connect(ConnectCall call) throws Exception {
    if (call.runsMiddleware()) {
      every.before(call.socket());
    }
    call.when(providers.later(call.principals().of(Shop.User.class, "key")), later -> {
      call.when(call.runsMiddleware() ? loop.wait(call.principals().of(Shop.User.class, "key"),
          later) : CompletableFuture.completedFuture(null), done_ -> {
        call.when(call.runsMiddleware() ? loop.may(call.principals().of(Shop.User.class,
            "key")) : CompletableFuture.completedFuture(true), passed -> {
          if (!passed) {
            call.accept(false);
            return;
          }
          call.when(loop.connect(call.socket(), later), done -> call.accept(true));
        });
      });
    });
  }

  /**
   * Event say, handled by Loop.say(Shop.Later, Shop.Other, String).
   */
  private void say(SocketCall call) throws Exception {
    if (!every.isLetThrough(call.eventCall())) {
      call.refuse();
      return;
    }
    call.when(providers.later(call.principals().of(Shop.User.class, "key")), later -> {
      call.when(loop.passes(call.eventCall(), later), passed -> {
        if (!passed) {
          call.refuse();
          return;
        }
        JsonReader in = call.arguments();
        String what = null;
        if (in.nextElement()) {
          what = in.string();
        } else {
          in.missing("0");
        }
        if (call.rejected()) {
          return;
        }
        callSay(call, what, later);
      });
    });
  }

  /**
   * Event whoAmI, handled by Every.whoAmI(Socket, Shop.User).
   */
  private void whoAmI(SocketCall call) throws Exception {
    if (!every.isLetThrough(call.eventCall())) {
      call.refuse();
      return;
    }
    call.when(providers.later(call.principals().of(Shop.User.class, "key")), later -> {
      call.when(loop.passes(call.eventCall(), later), passed -> {
        if (!passed) {
          call.refuse();
          return;
        }
        String answer = every.whoAmI(call.socket(), call.principals().of(Shop.User.class, "key"));
        if (call.wantsAck()) {
          JsonWriter out = call.beginAck();
          out.value(answer);
          call.endAck();
        }
      });
    });
  }

  private void callSay(SocketCall call, String what, Shop.Later later) throws Exception {
    call.when(providers.other(later), other -> {
      call.when(loop.say(later, other, what), answer -> {
        if (call.wantsAck()) {
          JsonWriter out = call.beginAck();
          out.value(answer);
          call.endAck();
        }
      });
    });
  }
}
