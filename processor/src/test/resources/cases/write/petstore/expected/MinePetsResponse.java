// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * What {@code minePets} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface MinePetsResponse {
  /**
   * The caller's pets by name.
   */
  @Status(200)
  record Ok(Map<String, Pet> body) implements MinePetsResponse {
  }
}
