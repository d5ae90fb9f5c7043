package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("*")
final class Any {
  @OnEvent
  void message(String text) {}
}
