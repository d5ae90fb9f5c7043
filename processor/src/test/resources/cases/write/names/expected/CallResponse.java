// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;

/**
 * What {@code call} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface CallResponse {
  /**
   * All of it.
   */
  @Status(200)
  record Ok(List body) implements CallResponse {
  }

  /**
   * Wrong.
   */
  @Status(400)
  record BadRequest(Operation body) implements CallResponse {
  }
}
