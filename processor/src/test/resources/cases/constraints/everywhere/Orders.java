package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Namespace("/orders")
final class Orders {
  @OnEvent
  static int order(Order order, @NotNull(message = "for which table?") Integer table, @Size(max = 3) List<String> notes) {
    return notes.size();
  }
}
