package accounts;

import dev.hardwire.annotation.SecurityCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class Keepers {
  record Keeper(String name) {}

  private final List<String> log;

  Keepers(List<String> log) {
    this.log = log;
  }

  @SecurityCheck("key")
  @Nullable Keeper keeper(String key) {
    log.add("accounts checks " + key);
    return key.equals("accounts") ? new Keeper("keeper") : null;
  }
}
