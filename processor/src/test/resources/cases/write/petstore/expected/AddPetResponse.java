// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;

/**
 * What {@code addPet} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface AddPetResponse {
  /**
   * Added.
   */
  @Status(201)
  record Created(Pet body) implements AddPetResponse {
  }

  /**
   * There is one of that name.
   */
  @Status(409)
  record Conflict() implements AddPetResponse {
  }

  /**
   * Something went wrong.
   */
  @Status(0)
  record Default(int status, Error body) implements AddPetResponse {
  }
}
