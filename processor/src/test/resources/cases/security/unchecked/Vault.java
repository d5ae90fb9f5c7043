package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Unimplemented;

@Controller
class Vault {
  void secured() {}

  void open() {}

  void optional() {}
}

@Application(openapi = "openapi.yaml", unimplemented = Unimplemented.NOT_IMPLEMENTED)
final class Shop {}
