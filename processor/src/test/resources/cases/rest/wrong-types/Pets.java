package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  List<Pet> listPets(int limit, @Nullable Integer xRequestID, @Nullable String status) {
    return List.of();
  }

  void addPet(List<Pet> body) {}

  Pet getPet(int petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
