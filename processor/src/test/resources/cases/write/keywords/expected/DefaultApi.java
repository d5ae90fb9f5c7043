// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Param;
import javax.annotation.processing.Generated;

/**
 * The operations with the tag {@code default}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public interface DefaultApi {
  /**
   * {@code POST /keywords}
   */
  CheckResponse check(@Param("body") Keywords body);
}
