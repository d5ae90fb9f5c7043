// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * A choice by what validates.
 */
@SchemaRef("openapi.yaml#/components/schemas/Id")
@Generated("dev.hardwire.processor.HardwireProcessor")
public sealed interface Id {
  record OfString(String value) implements Id {
  }

  record OfInteger(long value) implements Id {
  }

  record OfPoint(Point value) implements Id {
  }
}
