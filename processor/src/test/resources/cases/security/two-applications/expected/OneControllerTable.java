// generated from one.yaml and OneController; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link OneController} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OneControllerTable {
  private final OneController oneController;

  OneControllerTable(OneController oneController) {
    this.oneController = oneController;
  }

  /**
   * {@code GET /one one, one.yaml:5}
   */
  void one(HttpCall call) throws Exception {
    oneController.one(call.principals().of(Caller.class, "key"));
    call.answer(204);
  }
}
