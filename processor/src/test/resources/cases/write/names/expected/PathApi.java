// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Param;
import javax.annotation.processing.Generated;

/**
 * The operations with the tag {@code path}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public interface PathApi {
  /**
   * {@code GET /path/{class}/{new}}
   */
  PathResponse path(@Param("class") String class_, @Param("new") String new_);
}
