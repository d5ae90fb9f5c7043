package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class TwoController {
  void two(Caller caller) {}
}
