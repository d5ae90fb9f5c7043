// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;

/**
 * What {@code compare} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface CompareResponse {
  /**
   * d
   */
  @Status(200)
  record Ok(String body) implements CompareResponse {
  }
}
