// generated from Chat; do not edit
package shop;

import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The events of {@code /chat} that {@link Chat} handles.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ChatTable implements NamespaceTable {
  private static final Set<String> EVENTS = Set.of("pet");

  private final Chat chat;

  ChatTable(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String name() {
    return "/chat";
  }

  @Override
  public Set<String> events() {
    return EVENTS;
  }

  @Override
  public int find(String event) {
    return switch (event) {
      case "pet" -> 0;
      default -> NOT_FOUND;
    };
  }

  @Override
  public boolean isNonBlocking(int handler) {
    return false;
  }

  @Override
  public void event(int handler, SocketCall call) throws Exception {
    switch (handler) {
      // pet: Chat.pet(Pet)
      case 0 -> pet(call);
      default -> throw new IllegalArgumentException("There is no handler " + handler);
    }
  }

  /**
   * Event pet, handled by Chat.pet(Pet).
   */
  private void pet(SocketCall call) throws Exception {
    JsonReader in = call.arguments();
    Pet pet = null;
    if (in.nextElement()) {
      pet = PetCodec.INSTANCE.read(in);
    } else {
      in.missing("0");
    }
    if (call.rejected()) {
      return;
    }
    Pet answer = chat.pet(pet);
    if (call.wantsAck()) {
      JsonWriter out = call.beginAck();
      PetCodec.INSTANCE.write(out, answer);
      call.endAck();
    }
  }
}
