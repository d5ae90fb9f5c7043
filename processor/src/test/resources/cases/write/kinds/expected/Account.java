// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * An object with directions.
 */
@SchemaRef("openapi.yaml#/components/schemas/Account")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Account(@Nullable Long id, @Nullable String secret) {
}
