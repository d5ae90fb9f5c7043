// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A union by a discriminator.
 */
@SchemaRef("openapi.yaml#/components/schemas/Shape")
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface Shape permits Circle, Square {
  /**
   * What it is.
   */
  String kind();

  @Nullable String color();
}
