package shop;

import dev.hardwire.annotation.Emits;
import jakarta.validation.constraints.NotBlank;

@Emits
interface ChatEvents {
  void said(@NotBlank String text);
}
