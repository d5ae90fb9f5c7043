package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;
import dev.hardwire.handler.Request;

@Controller
final class Pets {
  List<Pet> listPets(Request request) {
    return List.of();
  }

  void addPet() {}

  Pet getPet(long petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
