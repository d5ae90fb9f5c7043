package shop;

import dev.hardwire.annotation.Emits;

@Emits
interface ChatEvents {
  void message(Message m);

  void typing(String who, boolean isTyping);
}
