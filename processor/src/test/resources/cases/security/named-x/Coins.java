package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Coins {
  static void coins(Customer customer) {}

  static void melt(Customer customer, long id) {}
}
