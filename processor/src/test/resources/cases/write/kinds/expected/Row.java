// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.SchemaRef;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A tuple with more items behind it.
 *
 * @param others All items after these.
 */
@SchemaRef("openapi.yaml#/components/schemas/Row")
@Generated("dev.hardwire.processor.HardwireProcessor")
public record Row(@Nullable String item0, @Nullable Long item1, List<Level> others) {
}
