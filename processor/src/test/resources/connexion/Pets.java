package shop;

import dev.hardwire.annotation.Controller;
import dev.hardwire.handler.HttpProblem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every operation but {@code putNote} in the way that a user of Connexion would ask about. */
@Controller
final class Pets {
  AddPetResponse addPet(Pet body) {
    return switch (body.name()) {
      case "Nobody" -> new AddPetResponse.ClientError(409, "nobody is here already");
      case "Long" -> new AddPetResponse.Created(pet("a name that is too long", body.price()), 1);
      default -> new AddPetResponse.Created(pet(body.name(), body.price()), 1);
    };
  }

  List<String> findPets(int limit, @Nullable Integer xTrace, @Nullable List<Integer> seen) {
    return List.of("limit " + limit, "trace " + xTrace, "seen " + seen);
  }

  GetPetResponse getPet(int id) {
    return switch (id) {
      case 0 -> new GetPetResponse.NoContent();
      case 404 -> throw new HttpProblem(404, "There is no pet 404");
      case 500 -> throw new IllegalStateException("secret");
      default -> new GetPetResponse.Ok(pet("Rex", new BigDecimal("0.10")));
    };
  }

  byte[] putPhoto(byte[] body) {
    return body;
  }

  List<String> sendForm(SendFormBody body) {
    return List.of("a " + body.a());
  }

  private static Pet pet(String name, BigDecimal price) {
    return new Pet(7, name, "hidden", price, null, null);
  }
}
