package accounts;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Unimplemented;
import dev.hardwire.spi.Wiring;
import java.util.List;

/** What a library brings: its document, its handlers, and how they are made. */
@Application(openapi = "openapi/openapi.yaml", unimplemented = Unimplemented.MOCK)
public final class Accounts {
  private Accounts() {}

  /** The wiring; what has happened is added to the log. */
  public static Wiring wiring(List<String> log) {
    return AccountsWiring.wire(new Feed(), new Keepers(log), new Root(), new Talk(), new Users());
  }
}
