// generated from Shop; do not edit
package shop;

import dev.hardwire.handler.Socket;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
class ShopProviders {
  ShopProviders() {
  }

  /**
   * As Users.user(Socket) makes it.
   */
  CompletionStage<Users. @Nullable User> user(Socket socket) throws Exception {
    return Users.user(socket);
  }
}
