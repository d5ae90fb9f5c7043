// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/components/schemas/JsonReader}.
 */
@SchemaRef("openapi.yaml#/components/schemas/JsonReader")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum JsonReader {
  INSTANCE,

  AT,

  TEXT
}
