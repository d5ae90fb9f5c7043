// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * A tuple.
 */
@SchemaRef("openapi.yaml#/components/schemas/Point")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Point(double item0, double item1) {
}
