// generated from openapi.yaml and Vault; do not edit
package shop;

import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityScheme;
import dev.hardwire.spi.security.SecurityTable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Checks the credentials that operations of {@link Vault} ask for.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class VaultSecurity implements SecurityTable {
  static final SecurityScheme X_API_KEY = new SecurityScheme(0, "x-api-key",
      SecurityScheme.Kind.HEADER, "x-api-key", "Vault", false);

  static final SecurityScheme X_LOGIN = new SecurityScheme(1, "x-login", SecurityScheme.Kind.BEARER,
      "", "Vault", false);

  VaultSecurity() {
  }

  @Override
  public @Nullable Object check(int scheme, SecurityCall call) throws Exception {
    return switch (scheme) {
      // x-api-key, openapi.yaml:26
      case 0 -> Callers.key(call.credential());
      // x-login, openapi.yaml:27
      case 1 -> Callers.login(call.credential(), call.scopes());
      default -> throw new IllegalArgumentException("There is no scheme " + scheme);
    };
  }
}
