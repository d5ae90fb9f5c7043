package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Animals {
  void addAnimal(Animal body) {}
}
