// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/paths/~1call~1{call}/post/parameters/4/schema}.
 */
@SchemaRef("openapi.yaml#/paths/~1call~1{call}/post/parameters/4/schema")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum CallOut {
  ASTERISK,

  EMPTY,

  A_B,

  CLASS
}
