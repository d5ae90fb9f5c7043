// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Out}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Out")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Out(String variant) implements Constraints {
}
