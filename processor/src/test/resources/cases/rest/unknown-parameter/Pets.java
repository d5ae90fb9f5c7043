package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;
import dev.hardwire.annotation.Param;
import dev.hardwire.handler.Socket;
import org.jspecify.annotations.Nullable;

@Controller
final class Pets {
  List<Pet> listPets(@Nullable Integer limmit, @Param("X-Request-Id") @Nullable String id, Socket socket) {
    return List.of();
  }

  void addPet(Pet pet) {}

  Pet getPet(long petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
