package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;
import dev.hardwire.annotation.Param;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  List<Pet> listPets(@Nullable Integer limit, @Param("limit") @Nullable Integer max) {
    return List.of();
  }

  void addPet(Pet body, @Param("body") Pet again) {}

  Pet getPet(long petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
