package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.Status;

@Controller
final class Pets {
  void listPets() {}

  boolean addPet(Pet body) {
    return true;
  }

  Answer getPet(long petId) {
    return new Answer.Missing("none");
  }

  sealed interface Answer {
    @Status(200)
    record Found(Pet pet) implements Answer {}

    @Status(200)
    record Again(Pet pet) implements Answer {}

    @Status(404)
    record Missing(String why) implements Answer {}

    @Status(410)
    record Gone() implements Answer {}

    record Other() implements Answer {}
  }
}
