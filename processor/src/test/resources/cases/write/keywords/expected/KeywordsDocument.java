// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.DocumentDigest;
import javax.annotation.processing.Generated;

/**
 * Says which state of {@code openapi.yaml} the stubs were made from.
 */
@DocumentDigest(
    document = "openapi.yaml",
    sha256 = "35de9d25d05e816b60650df8d1fbd9ee8dd9fe7ba4c6bb11f712553c87839969"
)
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class KeywordsDocument {
  private KeywordsDocument() {
  }
}
