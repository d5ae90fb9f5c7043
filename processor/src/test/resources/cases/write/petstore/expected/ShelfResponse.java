// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What {@code shelf} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface ShelfResponse {
  /**
   * What lies there.
   */
  @Status(200)
  record Ok(@Nullable JsonNode body) implements ShelfResponse {
  }
}
