package shop;

import dev.hardwire.annotation.Emits;

@Emits
interface ChatEvents {
  void message(String m);

  void message(int m);

  int disconnect();
}
