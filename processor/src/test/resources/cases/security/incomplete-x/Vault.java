package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Controller;

@Controller
class Vault {
  void a() {}
}

@Application(openapi = "openapi.yaml")
final class Shop {}
