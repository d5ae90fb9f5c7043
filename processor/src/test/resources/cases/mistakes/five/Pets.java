package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Pets {
  void addPet(Pet body) {}

  Pet getPet(int petId) {
    return new Pet(petId, null);
  }

  void listOrders(Integer limit) {}
}
