// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityScheme;
import dev.hardwire.spi.security.SecurityTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Checks the credentials that operations of {@link Shop} ask for.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopSecurity implements SecurityTable {
  static final SecurityScheme TOKEN = new SecurityScheme(0, "token", SecurityScheme.Kind.BEARER, "",
      "Shop", false);

  static final SecurityScheme KEY = new SecurityScheme(1, "key", SecurityScheme.Kind.QUERY, "key",
      "Shop", true);

  static final SecurityScheme LOGIN = new SecurityScheme(2, "login", SecurityScheme.Kind.BASIC, "",
      "Shop", false);

  ShopSecurity() {
  }

  @Override
  public @Nullable Object check(int scheme, SecurityCall call) throws Exception {
    return switch (scheme) {
      // token, openapi.yaml:6
      case 0 -> Shop.token(call.credential());
      // key, openapi.yaml:7
      case 1 -> Shop.key(call.credential());
      // login, openapi.yaml:8
      case 2 -> Shop.login(call.basic());
      default -> throw new IllegalArgumentException("There is no scheme " + scheme);
    };
  }
}
