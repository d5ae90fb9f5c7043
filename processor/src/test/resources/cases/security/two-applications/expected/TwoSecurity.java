// generated from two.yaml and Two; do not edit
package shop;

import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityScheme;
import dev.hardwire.spi.security.SecurityTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Checks the credentials that operations of {@link Two} ask for.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class TwoSecurity implements SecurityTable {
  static final SecurityScheme KEY = new SecurityScheme(0, "key", SecurityScheme.Kind.HEADER,
      "X-Key", "Two", false);

  private final Keys keys;

  TwoSecurity(Keys keys) {
    this.keys = keys;
  }

  @Override
  public @Nullable Object check(int scheme, SecurityCall call) throws Exception {
    return switch (scheme) {
      // key, two.yaml:8
      case 0 -> keys.caller(call.credential());
      default -> throw new IllegalArgumentException("There is no scheme " + scheme);
    };
  }
}
