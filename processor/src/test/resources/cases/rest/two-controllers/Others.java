package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Others {
  Pet getPet(long petId) {
    return new Pet(petId, "Rex", null, null);
  }
}
