package shop;

import dev.hardwire.annotation.SecurityCheck;
import org.jspecify.annotations.Nullable;

class Keys {
  @SecurityCheck("key")
  @Nullable Caller caller(String key) {
    return null;
  }
}
