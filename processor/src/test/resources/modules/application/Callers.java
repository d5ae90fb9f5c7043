package shop;

import dev.hardwire.annotation.SecurityCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class Callers {
  record Caller(String name) {}

  private final List<String> log;

  Callers(List<String> log) {
    this.log = log;
  }

  @SecurityCheck("key")
  @Nullable Caller caller(String key) {
    log.add("shop checks " + key);
    return key.equals("shop") ? new Caller("caller") : null;
  }
}
