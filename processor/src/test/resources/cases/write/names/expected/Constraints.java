// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Constraints}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Constraints")
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface Constraints permits Out, Value {
  String variant();
}
