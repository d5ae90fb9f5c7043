// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.DocumentDigest;
import javax.annotation.processing.Generated;

/**
 * Says which state of {@code openapi.yaml} the stubs were made from.
 */
@DocumentDigest(
    document = "openapi.yaml",
    sha256 = "5321881b6a4ba058a42e29e5d88bace23a5574b89b1f1afc4f7f00d0cd422d88"
)
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class KindsDocument {
  private KindsDocument() {
  }
}
