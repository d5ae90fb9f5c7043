// generated from openapi.yaml; do not edit
package shop;

import dev.hardwire.annotation.Param;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The operations with the tag {@code call}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
public interface CallApi {
  /**
   * Ends *&#47; a comment, &#92;u002a/ too, and &#123;&#64;link Nothing&#125; &lt;b&gt; &amp;
   * more $$T $L.
   *
   * <p>{@code POST /call/{call}}
   */
  CallResponse call(@Param("call") long call, @Param("in") java.util. @Nullable List<String> in,
      @Param("json") String json, @Param("answer") @Nullable Boolean answer,
      @Param("out") @Nullable CallOut out, @Param("body") List body);
}
