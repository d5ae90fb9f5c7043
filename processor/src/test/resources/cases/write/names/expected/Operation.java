// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code #/components/schemas/Operation}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Operation")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Operation(@Nullable Constraints constraints) {
}
