package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class OneController {
  void one(Caller caller) {}
}
