// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code #/components/schemas/Owner}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Owner")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Owner(long id, @Nullable Boolean vip, @Nullable Integer age) {
}
