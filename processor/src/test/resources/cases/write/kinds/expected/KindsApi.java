// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Param;
import javax.annotation.processing.Generated;

/**
 * The operations with the tag {@code kinds}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public interface KindsApi {
  /**
   * {@code PUT /everything}
   */
  PutEverythingResponse putEverything(@Param("body") Everything body);
}
