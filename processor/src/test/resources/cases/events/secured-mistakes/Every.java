package shop;

import dev.hardwire.annotation.BeforeConnect;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.Secured;

@Secured("key")
@Namespace("*")
final class Every {
  @BeforeConnect
  void before() {}
}
