// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;

/**
 * What {@code check} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface CheckResponse {
  /**
   * What was sent.
   */
  @Status(200)
  record Ok(Keywords body) implements CheckResponse {
  }
}
