package shop;

import dev.hardwire.annotation.Controller;

@Controller
class Shop {
  void one() {}

  void two(TwosKey key) {}
}
