package shop;

import dev.hardwire.annotation.Controller;
import java.util.List;

@Controller
final class Pets {
    record Pet(String name) {}

    List<Pet> listPets() {
        return List.of();
    }

    void getPet(long id) {}

    void leftOfB() {}
}
