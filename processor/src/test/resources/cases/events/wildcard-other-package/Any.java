package shop;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnEvent;

@Namespace("*")
public final class Any {
  @OnEvent
  void message(String text) {}

  @OnEvent
  public Secret tell(java.util.List<Secret> secrets) {
    return secrets.get(0);
  }

  @OnEvent
  void hidden(String text) {}
}
