package shop;

import dev.hardwire.annotation.Concurrent;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.annotation.Param;
import java.util.List;

@Namespace("/org-{id}")
final class Org {
  @OnConnect
  @Concurrent
  void connect(List<String> id) {}

  @OnEvent
  void first(int id) {}

  @OnEvent
  void second(String id) {}

  @OnEvent
  void third(@Param("name") String name) {}
}
