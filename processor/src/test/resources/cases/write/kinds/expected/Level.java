// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Property;
import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * An enum of integers.
 */
@SchemaRef("openapi.yaml#/components/schemas/Level")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum Level {
  @Property("1")
  LOW,

  @Property("2")
  HIGH,

  @Property("-1")
  NONE
}
