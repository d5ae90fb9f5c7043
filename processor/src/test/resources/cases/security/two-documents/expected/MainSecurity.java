// generated from one.yaml, two.yaml and Main; do not edit
package shop;

import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityScheme;
import dev.hardwire.spi.security.SecurityTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Checks the credentials that operations of {@link Main} ask for.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class MainSecurity implements SecurityTable {
  static final SecurityScheme KEY = new SecurityScheme(0, "key", SecurityScheme.Kind.HEADER,
      "X-Key", "One", false);

  static final SecurityScheme TOKEN = new SecurityScheme(1, "token", SecurityScheme.Kind.BEARER, "",
      "One", false);

  static final SecurityScheme KEY_ = new SecurityScheme(2, "key", SecurityScheme.Kind.QUERY, "k",
      "Two", false);

  static final SecurityScheme TOKEN_ = new SecurityScheme(3, "token", SecurityScheme.Kind.BEARER,
      "", "Two", false);

  MainSecurity() {
  }

  @Override
  public @Nullable Object check(int scheme, SecurityCall call) throws Exception {
    return switch (scheme) {
      // key, one.yaml:8
      case 0 -> Keys.one(call.credential());
      // token, one.yaml:9
      case 1 -> Keys.both(call.credential());
      // key, two.yaml:8
      case 2 -> Keys.two(call.credential());
      // token, two.yaml:9
      case 3 -> Keys.both(call.credential());
      default -> throw new IllegalArgumentException("There is no scheme " + scheme);
    };
  }
}
