// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Status;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What {@code putEverything} answers.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface PutEverythingResponse {
  /**
   * Kinds in headers and the body.
   *
   * @param xLevel The header X-Level.
   * @param xPoint The header X-Point.
   */
  @Status(200)
  record Ok(Shape body, Level xLevel, @Nullable Point xPoint) implements PutEverythingResponse {
  }

  /**
   * A choice.
   */
  @Status(0)
  record Default(int status, Id body) implements PutEverythingResponse {
  }
}
