package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  List<Pet> listPets(@Nullable Integer limit, @Nullable String xRequestID, @Nullable Status status) {
    return List.of();
  }

  void addPet(Pet body) {}

  Pet getPet(long petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
