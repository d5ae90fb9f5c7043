// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Param;
import javax.annotation.processing.Generated;

/**
 * The operations with the tag {@code store}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public interface StoreApi {
  /**
   * {@code GET /{shelf}/mine}
   */
  ShelfResponse shelf(@Param("shelf") ShelfShelf shelf);
}
