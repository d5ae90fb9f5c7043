// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.DocumentDigest;
import javax.annotation.processing.Generated;

/**
 * Says which state of {@code openapi.yaml} the stubs were made from.
 */
@DocumentDigest(
    document = "openapi.yaml",
    sha256 = "44507d309f6d18a3806d420430f22b87df76249a6ed7aa9fb73d13c6b679890c"
)
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class SegmentsDocument {
  private SegmentsDocument() {
  }
}
