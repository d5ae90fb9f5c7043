// generated from one.yaml and One; do not edit
package shop;

import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityScheme;
import dev.hardwire.spi.security.SecurityTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Checks the credentials that operations of {@link One} ask for.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OneSecurity implements SecurityTable {
  static final SecurityScheme KEY = new SecurityScheme(0, "key", SecurityScheme.Kind.HEADER,
      "X-Key", "One", false);

  private final Keys keys;

  OneSecurity(Keys keys) {
    this.keys = keys;
  }

  @Override
  public @Nullable Object check(int scheme, SecurityCall call) throws Exception {
    return switch (scheme) {
      // key, one.yaml:8
      case 0 -> keys.caller(call.credential());
      default -> throw new IllegalArgumentException("There is no scheme " + scheme);
    };
  }
}
