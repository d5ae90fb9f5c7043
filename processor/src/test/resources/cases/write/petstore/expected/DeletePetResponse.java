// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;

/**
 * What {@code deletePet} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface DeletePetResponse {
  /**
   * Deleted.
   */
  @Status(204)
  record NoContent() implements DeletePetResponse {
  }
}
