// generated from b.yaml, a.yaml and Pets; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Pets} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetsTable {
  private static final ResponseHead LIST_PETS_200 = ResponseHead.of(200, "application/json");

  private final Pets pets;

  PetsTable(Pets pets) {
    this.pets = pets;
  }

  /**
   * {@code GET /v1/left leftOfB, b.yaml:5}
   */
  void leftOfB(HttpCall call) throws Exception {
    pets.leftOfB();
    call.answer(204);
  }

  /**
   * {@code GET /v2/pets listPets, a.yaml:7}
   */
  void listPets(HttpCall call) throws Exception {
    answerListPets(call, pets.listPets());
  }

  /**
   * {@code GET /v2/pets/{id} getPet, a.yaml:17}
   */
  void getPet(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("id", 2);
    long id = in.int64();
    if (call.rejected()) {
      return;
    }
    pets.getPet(id);
    call.answer(204);
  }

  private static void answerListPets(HttpCall call, List<Pets.Pet> answer) {
    JsonWriter out = call.beginAnswer(LIST_PETS_200);
    Lists.write(out, Pets_PetCodec.INSTANCE, answer);
    call.endAnswer();
  }
}
