// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/Food}.
 */
@SchemaRef("openapi.yaml#/components/schemas/Food")
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface Food permits DryFood, WetFood {
  String kind();
}
