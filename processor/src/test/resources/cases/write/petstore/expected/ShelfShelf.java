// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import javax.annotation.processing.Generated;

/**
 * The schema {@code #/paths/~1{shelf}~1mine/get/parameters/0/schema}.
 */
@SchemaRef("openapi.yaml#/paths/~1{shelf}~1mine/get/parameters/0/schema")
@Generated("dev.hardwire.processor.HardwireProcessor")
public enum ShelfShelf {
  UPPER,

  LOWER
}
