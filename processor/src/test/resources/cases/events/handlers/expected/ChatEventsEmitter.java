// generated from ChatEvents; do not edit
package shop;

import dev.hardwire.handler.Emitter;
import dev.hardwire.spi.EventEmitter;
import javax.annotation.processing.Generated;

/**
 * Sends the events of {@link ChatEvents}.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatEventsEmitter implements ChatEvents {
  private final EventEmitter emitter;

  private ChatEventsEmitter(EventEmitter emitter) {
    this.emitter = emitter;
  }

  /**
   * The events, sent to a socket, a namespace, or a selection of sockets.
   */
  static ChatEvents to(Emitter target) {
    return new ChatEventsEmitter(EventEmitter.of(target));
  }

  @Override
  public void message(Message m) {
    this.emitter.emitWritten("message", out -> {
      MessageCodec.INSTANCE.write(out, m);
    });
  }

  @Override
  public void typing(String who, boolean isTyping) {
    this.emitter.emitWritten("typing", out -> {
      out.value(who);
      out.value(isTyping);
    });
  }
}
