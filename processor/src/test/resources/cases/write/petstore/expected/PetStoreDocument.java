// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.DocumentDigest;
import javax.annotation.processing.Generated;

/**
 * Says which state of {@code openapi.yaml} the stubs were made from.
 */
@DocumentDigest(
    document = "openapi.yaml",
    sha256 = "ea3f38782ef601f34516a173ca2b62d4dd0b2d93253c188c7634230706980d94"
)
@Generated("dev.hardwire.processor.HardwireProcessor")
public final class PetStoreDocument {
  private PetStoreDocument() {
  }
}
