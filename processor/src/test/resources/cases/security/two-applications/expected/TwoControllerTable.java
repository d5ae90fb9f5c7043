// generated from two.yaml and TwoController; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link TwoController} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class TwoControllerTable {
  private final TwoController twoController;

  TwoControllerTable(TwoController twoController) {
    this.twoController = twoController;
  }

  /**
   * {@code GET /two two, two.yaml:5}
   */
  void two(HttpCall call) throws Exception {
    twoController.two(call.principals().of(Caller.class, "key"));
    call.answer(204);
  }
}
