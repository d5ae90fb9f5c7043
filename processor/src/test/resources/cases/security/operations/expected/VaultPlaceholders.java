// generated from openapi.yaml and Vault; do not edit
package shop;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.HttpCall;
import javax.annotation.processing.Generated;

/**
 * The operations of {@link Vault} that no controller implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class VaultPlaceholders {
  /**
   * {@code PATCH /coins later, openapi.yaml:10}
   */
  void later(HttpCall call) {
    throw new HttpProblem(501, "later is not implemented");
  }
}
