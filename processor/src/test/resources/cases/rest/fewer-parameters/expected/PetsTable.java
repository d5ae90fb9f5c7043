// generated from openapi.yaml and Pets; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Pets} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetsTable {
  private static final Set<String> LIST_PETS_STATUS_VALUES = Set.of("available", "sold");

  private static final ResponseHead LIST_PETS_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead GET_PET_200 = ResponseHead.of(200, "application/json");

  private final Pets pets;

  PetsTable(Pets pets) {
    this.pets = pets;
  }

  /**
   * {@code GET /pets listPets, openapi.yaml:5}
   */
  void listPets(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    int limit = 0;
    if (in.query("limit")) {
      limit = in.int32();
    }
    String xRequestID = null;
    if (in.header("X-Request-ID")) {
      xRequestID = in.string();
    }
    String status = null;
    if (in.query("status")) {
      status = in.string();
      Constraints.oneOf(in, status, LIST_PETS_STATUS_VALUES, "available, sold");
    }
    if (call.rejected()) {
      return;
    }
    answerListPets(call, pets.listPets(call.request()));
  }

  /**
   * {@code POST /pets addPet, openapi.yaml:18}
   */
  void addPet(HttpCall call) throws Exception {
    pets.addPet();
    call.answer(204);
  }

  /**
   * {@code GET /pets/{petId} getPet, openapi.yaml:29}
   */
  void getPet(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("petId", 1);
    long petId = in.int64();
    if (call.rejected()) {
      return;
    }
    answerGetPet(call, pets.getPet(petId));
  }

  private static void answerListPets(HttpCall call, List<Pet> answer) {
    JsonWriter out = call.beginAnswer(LIST_PETS_200);
    Lists.write(out, PetCodec.INSTANCE, answer);
    call.endAnswer();
  }

  private static void answerGetPet(HttpCall call, Pet answer) {
    JsonWriter out = call.beginAnswer(GET_PET_200);
    PetCodec.INSTANCE.write(out, answer);
    call.endAnswer();
  }
}
