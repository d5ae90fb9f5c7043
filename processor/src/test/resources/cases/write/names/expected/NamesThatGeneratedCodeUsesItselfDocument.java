// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.DocumentDigest;
import javax.annotation.processing.Generated;

/**
 * Says which state of {@code openapi.yaml} the stubs were made from.
 */
@DocumentDigest(
    document = "openapi.yaml",
    sha256 = "70d10394f6937bb7dff3cb08a2919b829fb08696682358ac60d6ced5dbd6a29b"
)
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class NamesThatGeneratedCodeUsesItselfDocument {
  private NamesThatGeneratedCodeUsesItselfDocument() {
  }
}
