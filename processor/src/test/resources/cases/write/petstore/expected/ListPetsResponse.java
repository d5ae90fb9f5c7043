// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What {@code listPets} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface ListPetsResponse {
  /**
   * The pets.
   */
  @Status(200)
  record Ok(List<Pet> body) implements ListPetsResponse {
  }
}
