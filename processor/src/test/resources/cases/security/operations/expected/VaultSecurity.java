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
  static final SecurityScheme KEY = new SecurityScheme(0, "key", SecurityScheme.Kind.HEADER,
      "X-Key", "The \"vault\"", false);

  static final SecurityScheme BASIC = new SecurityScheme(1, "basic", SecurityScheme.Kind.BASIC, "",
      "The \"vault\"", false);

  static final SecurityScheme TOKEN = new SecurityScheme(2, "token", SecurityScheme.Kind.BEARER, "",
      "The \"vault\"", true);

  static final SecurityScheme CERTIFICATE = new SecurityScheme(3, "certificate",
      SecurityScheme.Kind.CERTIFICATE, "", "The \"vault\"", false);

  private final Callers callers;

  VaultSecurity(Callers callers) {
    this.callers = callers;
  }

  @Override
  public @Nullable Object check(int scheme, SecurityCall call) throws Exception {
    return switch (scheme) {
      // key, openapi.yaml:13
      case 0 -> callers.partner(call.credential(), call.request());
      // basic, openapi.yaml:14
      case 1 -> Coins.user(call.basic());
      // token, openapi.yaml:15
      case 2 -> callers.customer(call.scopes(), call.credential());
      // certificate, openapi.yaml:16
      case 3 -> callers.machine(call.certificate());
      default -> throw new IllegalArgumentException("There is no scheme " + scheme);
    };
  }
}
