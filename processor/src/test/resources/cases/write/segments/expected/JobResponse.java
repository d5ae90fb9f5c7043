// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;

/**
 * What {@code job} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface JobResponse {
  /**
   * d
   */
  @Status(200)
  record Ok(String body) implements JobResponse {
  }
}
