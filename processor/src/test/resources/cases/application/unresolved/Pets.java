package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;

@Controller
final class Pets implements PetsApi {
  List<Pet> listPets(Limit limit) {
    return List.of();
  }

  Missing addPet(Pet body) {
    return null;
  }

  Pet getPet(long petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
