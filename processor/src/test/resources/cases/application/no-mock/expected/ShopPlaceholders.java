// generated from openapi.yaml and Shop; do not edit
package shop;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.mock.Mocks;
import javax.annotation.processing.Generated;

/**
 * The operations of {@link Shop} that no controller implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopPlaceholders {
  private static final Mocks MOCKS = Mocks.load(ShopPlaceholders.class,
      "META-INF/hardwire/shop.Shop.mocks.json");

  /**
   * {@code GET /node node, openapi.yaml:5}
   */
  void node(HttpCall call) {
    throw new HttpProblem(501, "node is not implemented");
  }
}
