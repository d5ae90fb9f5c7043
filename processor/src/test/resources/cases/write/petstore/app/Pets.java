package shop;

import dev.hardwire.annotation.Controller;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Implements a stub, with a small store behind it. */
@Controller
final class Pets implements PetsApi {
  private static final OffsetDateTime SINCE = OffsetDateTime.parse("2026-01-31T12:00Z");

  private final Map<String, Pet> store = new TreeMap<>();

  @Override
  public ListPetsResponse listPets(
      int limitQuery,
      @Nullable List<String> tag,
      @Nullable Status status,
      @Nullable UUID xRequestID,
      @Nullable Boolean limitCookie) {
    String name = limitQuery + " " + tag + " " + status + " " + xRequestID + " " + limitCookie;
    return new ListPetsResponse.Ok(List.of(pet(name, 0)));
  }

  private static Pet pet(String name, long id) {
    return new Pet(name, 1, null, null, Status.SOLD, null, null, null, null, null, id, SINCE, null, null);
  }

  @Override
  public AddPetResponse addPet(NewPet body) {
    if (body.name().equals("Nobody")) {
      return new AddPetResponse.Default(418, new Error("I'm a teapot"));
    }
    Pet pet = new Pet(body.name(), body.price(), body.nickName(), body.born(), body.status(), body.tags(),
        body.owner(), body.photo(), body.extra(), body.weights(), store.size() + 1, SINCE, null, null);
    return store.putIfAbsent(body.name(), pet) == null
        ? new AddPetResponse.Created(pet)
        : new AddPetResponse.Conflict();
  }

  @Override
  public MinePetsResponse minePets() {
    return new MinePetsResponse.Ok(store);
  }

  @Override
  public GetPetResponse getPet(long petId) {
    return petId == 7 ? new GetPetResponse.Ok(pet("Seven", 7)) : new GetPetResponse.NotFound();
  }

  @Override
  public FeedPetResponse feedPet(long petId, @Nullable Food body) {
    store.put("fed", pet(String.valueOf(body), petId));
    return new FeedPetResponse.NoContent();
  }

  @Override
  public DeletePetResponse deletePet(long petId, String body) {
    store.clear();
    return new DeletePetResponse.NoContent();
  }
}
