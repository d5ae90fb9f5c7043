// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import dev.hardwire.handler.Presence;
import javax.annotation.processing.Generated;

/**
 * An object whose properties may be absent or null.
 */
@SchemaRef("openapi.yaml#/components/schemas/Patch")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Patch(Presence<String> name, Presence<Long> age) {
}
