// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Error}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Error")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Error(String message) {
}
