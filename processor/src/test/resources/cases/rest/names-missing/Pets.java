package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;

@Controller
final class Pets extends PetsBase {
  List<Pet> listPets() {
    return List.of();
  }
}
