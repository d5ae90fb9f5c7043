// generated from Shop; do not edit
package shop;

import javax.annotation.processing.Generated;

/**
 * Makes what the handlers of {@link Shop} are provided with. A test overrides some of it, and
 * hands it to {@link ShopWiring#wire}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
class ShopProviders {
  final Chat chat;

  ShopProviders(Chat chat) {
    this.chat = chat;
  }

  /**
   * As Chat.user() makes it.
   */
  User user() throws Exception {
    return chat.user();
  }
}
