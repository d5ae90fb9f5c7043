package shop;

import dev.hardwire.annotation.OnMessage;
import dev.hardwire.annotation.WebSocketEndpoint;
import jakarta.validation.constraints.NotBlank;

@WebSocketEndpoint("/talk")
final class Talk {
  @OnMessage
  static void text(@NotBlank String text) {}
}
