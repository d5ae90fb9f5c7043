// generated from openapi.yaml and Pets; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ParameterStyle;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The operations that {@link Pets} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetsTable {
  private static final ResponseHead LIST_PETS_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead ADD_PET_201 = ResponseHead.of(201, "application/json");

  private static final ResponseHead MINE_PETS_200 = ResponseHead.of(200, "application/json");

  private static final ResponseHead GET_PET_200 = ResponseHead.of(200, "application/json");

  private static final TextPattern DELETE_PET_BODY_PATTERN = TextPattern.of("^[a-z]+\\z",
      "^[a-z]+$");

  private final Pets pets;

  PetsTable(Pets pets) {
    this.pets = pets;
  }

  /**
   * {@code GET /v1/pets listPets, openapi.yaml:11}
   */
  void listPets(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    int limitQuery = 20;
    if (in.query("limit")) {
      limitQuery = in.int32();
      Constraints.minimum(in, limitQuery, 1);
      Constraints.maximum(in, limitQuery, 100);
    }
    List<String> tag = null;
    if (in.query("tag")) {
      in.items(ParameterStyle.FORM_EXPLODED);
      tag = readListPetsTag(in);
    }
    Status status = null;
    if (in.query("status")) {
      status = StatusCodec.parse(in, in.string());
    }
    UUID xRequestID = null;
    if (in.header("X-Request-ID")) {
      xRequestID = in.uuid();
    }
    Boolean limitCookie = null;
    if (in.cookie("limit")) {
      limitCookie = in.bool();
    }
    if (call.rejected()) {
      return;
    }
    answerListPets(call, pets.listPets(limitQuery, tag, status, xRequestID, limitCookie));
  }

  /**
   * {@code POST /v1/pets addPet, openapi.yaml:38}
   */
  void addPet(HttpCall call) throws Exception {
    JsonReader json = call.body();
    NewPet body = NewPetCodec.INSTANCE.read(json);
    if (call.rejected()) {
      return;
    }
    answerAddPet(call, pets.addPet(body));
  }

  /**
   * {@code GET /v1/pets/mine minePets, openapi.yaml:66}
   */
  void minePets(HttpCall call) throws Exception {
    answerMinePets(call, pets.minePets());
  }

  /**
   * {@code GET /v1/pets/{petId} getPet, openapi.yaml:83}
   */
  void getPet(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("petId", 2);
    long petId = in.int64();
    Constraints.minimum(in, petId, 1);
    if (call.rejected()) {
      return;
    }
    answerGetPet(call, pets.getPet(petId));
  }

  /**
   * {@code PUT /v1/pets/{petId} feedPet, openapi.yaml:94}
   */
  void feedPet(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("petId", 2);
    long petId = in.int64();
    Constraints.minimum(in, petId, 1);
    Food body = null;
    if (call.hasBody()) {
      JsonReader json = call.body();
      body = FoodCodec.INSTANCE.read(json);
    }
    if (call.rejected()) {
      return;
    }
    answerFeedPet(call, pets.feedPet(petId, body));
  }

  /**
   * {@code DELETE /v1/pets/{petId} deletePet, openapi.yaml:104}
   */
  void deletePet(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.path("petId", 2);
    long petId = in.int64();
    Constraints.minimum(in, petId, 1);
    String body = null;
    if (in.query("body")) {
      body = in.string();
      Constraints.pattern(in, body, DELETE_PET_BODY_PATTERN);
    } else {
      in.missing();
    }
    if (call.rejected()) {
      return;
    }
    answerDeletePet(call, pets.deletePet(petId, body));
  }

  private static List<String> readListPetsTag(ParameterReader in) {
    List<String> items = new ArrayList<>();
    while (in.nextItem()) {
      String item = in.string();
      Constraints.length(in, item, 1, Integer.MAX_VALUE);
      items.add(item);
    }
    Constraints.items(in, items.size(), 0, 5);
    return items;
  }

  private static void answerListPets(HttpCall call, ListPetsResponse answer) {
    if (answer instanceof ListPetsResponse.Ok ok) {
      JsonWriter out = call.beginAnswer(LIST_PETS_200);
      Lists.write(out, PetCodec.INSTANCE, ok.body());
      call.endAnswer();
    } else {
      throw new NullPointerException("listPets returned null");
    }
  }

  private static void answerAddPet(HttpCall call, AddPetResponse answer) {
    if (answer instanceof AddPetResponse.Created created) {
      JsonWriter out = call.beginAnswer(ADD_PET_201);
      PetCodec.INSTANCE.write(out, created.body());
      call.endAnswer();
    } else if (answer instanceof AddPetResponse.Conflict) {
      call.answer(409);
    } else if (answer instanceof AddPetResponse.Default default_) {
      JsonWriter out = call.beginAnswer(ResponseHead.of(default_.status(), "application/json"));
      ErrorCodec.INSTANCE.write(out, default_.body());
      call.endAnswer();
    } else {
      throw new NullPointerException("addPet returned null");
    }
  }

  private static void answerMinePets(HttpCall call, MinePetsResponse answer) {
    if (answer instanceof MinePetsResponse.Ok ok) {
      JsonWriter out = call.beginAnswer(MINE_PETS_200);
      writeMinePetsOk(out, ok.body());
      call.endAnswer();
    } else {
      throw new NullPointerException("minePets returned null");
    }
  }

  private static void writeMinePetsOk(JsonWriter out, Map<String, Pet> values) {
    out.beginObject();
    for (Map.Entry<String, Pet> entry : values.entrySet()) {
      out.name(entry.getKey());
      PetCodec.INSTANCE.write(out, entry.getValue());
    }
    out.endObject();
  }

  private static void answerGetPet(HttpCall call, GetPetResponse answer) {
    if (answer instanceof GetPetResponse.Ok ok) {
      JsonWriter out = call.beginAnswer(GET_PET_200);
      PetCodec.INSTANCE.write(out, ok.body());
      call.endAnswer();
    } else if (answer instanceof GetPetResponse.NotFound) {
      call.answer(404);
    } else {
      throw new NullPointerException("getPet returned null");
    }
  }

  private static void answerFeedPet(HttpCall call, FeedPetResponse answer) {
    if (answer instanceof FeedPetResponse.NoContent) {
      call.answer(204);
    } else {
      throw new NullPointerException("feedPet returned null");
    }
  }

  private static void answerDeletePet(HttpCall call, DeletePetResponse answer) {
    if (answer instanceof DeletePetResponse.NoContent) {
      call.answer(204);
    } else {
      throw new NullPointerException("deletePet returned null");
    }
  }
}
