// generated from Shop; do not edit
package shop;

import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.StartCall;
import dev.hardwire.spi.StopCall;
import javax.annotation.processing.Generated;

/**
 * What {@link Shop} does before its server listens, and when it has stopped.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ShopLifecycle implements Lifecycle {
  private final Chat chat;

  ShopLifecycle(Chat chat) {
    this.chat = chat;
  }

  @Override
  public void start(StartCall call) throws Exception {
    call.starting("Chat.open");
    chat.open();
  }

  @Override
  public void stop(StopCall call) {
  }
}
