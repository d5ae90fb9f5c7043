// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;

/**
 * What {@code getPet} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface GetPetResponse {
  /**
   * The pet.
   */
  @Status(200)
  record Ok(Pet body) implements GetPetResponse {
  }

  /**
   * There is none.
   */
  @Status(404)
  record NotFound() implements GetPetResponse {
  }
}
