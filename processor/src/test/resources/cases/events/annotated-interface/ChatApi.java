package shop;

import dev.hardwire.annotation.OnDisconnect;
import dev.hardwire.annotation.OnEvent;

interface ChatApi {
  @OnEvent("say")
  int message(String text);

  @OnDisconnect
  void leave();
}
