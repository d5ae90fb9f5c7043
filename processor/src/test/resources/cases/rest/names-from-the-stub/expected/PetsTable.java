// generated from openapi.yaml and Pets; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonReader;
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
    Integer limit = null;
    if (in.query("limit")) {
      limit = in.int32();
    }
    String xRequestID = null;
    if (in.header("X-Request-ID")) {
      xRequestID = in.string();
    }
    Status status = null;
    if (in.query("status")) {
      status = StatusCodec.parse(in, in.string());
    }
    if (call.rejected()) {
      return;
    }
    answerListPets(call, pets.listPets(limit, xRequestID, status));
  }

  /**
   * {@code POST /pets addPet, openapi.yaml:18}
   */
  void addPet(HttpCall call) throws Exception {
    JsonReader json = call.body();
    Pet body = PetCodec.INSTANCE.read(json);
    if (call.rejected()) {
      return;
    }
    pets.addPet(body);
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
