package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Pets {
    void listPets() {}
}
