// generated from openapi.yaml and Pets; do not edit
package shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ParameterShape;
import dev.hardwire.spi.ParameterStyle;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The operations that {@link Pets} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetsTable {
  private static final ParameterShape COLOR_SHAPE = ParameterShape.object(Map.of("R",
      ParameterShape.NUMBER, "G", ParameterShape.NUMBER));

  private static final ParameterShape SOME_PAGE_SHAPE = ParameterShape.object(Map.of("number",
      ParameterShape.NUMBER, "size", ParameterShape.NUMBER));

  private static final ParameterShape OPEN_REST_SHAPE = ParameterShape.object(Map.of(),
      ParameterShape.TEXT).beside(Set.of("limit"));

  private static final ResponseHead OPEN_200 = ResponseHead.of(200, "application/json");

  private final Pets pets;

  PetsTable(Pets pets) {
    this.pets = pets;
  }

  /**
   * {@code GET /none none, openapi.yaml:5}
   */
  void none(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.onlyQuery(PetsTable::isNoneQuery);
    if (call.rejected()) {
      return;
    }
    pets.none();
    call.answer(204);
  }

  /**
   * {@code GET /some some, openapi.yaml:9}
   */
  void some(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.onlyQuery(PetsTable::isSomeQuery);
    Long limit = null;
    if (in.query("limit")) {
      limit = in.int64();
    }
    Pets.Color color = null;
    if (in.query("color", ParameterStyle.DEEP_OBJECT, COLOR_SHAPE)) {
      color = Pets_ColorCodec.INSTANCE.read(in.json());
    }
    Pets.Page page = null;
    if (in.query("page", ParameterStyle.FORM_EXPLODED, SOME_PAGE_SHAPE)) {
      page = Pets_PageCodec.INSTANCE.read(in.json());
    }
    String xId = null;
    if (in.header("X-Id")) {
      xId = in.string();
    }
    if (call.rejected()) {
      return;
    }
    pets.some(limit, color, page);
    call.answer(204);
  }

  /**
   * {@code GET /open open, openapi.yaml:18}
   */
  void open(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    Long limit = null;
    if (in.query("limit")) {
      limit = in.int64();
    }
    Map<String, String> rest = null;
    if (in.query("rest", ParameterStyle.FORM_EXPLODED, OPEN_REST_SHAPE)) {
      rest = readOpenRestJson(in.json());
    }
    if (call.rejected()) {
      return;
    }
    answerOpen(call, pets.open(limit, rest));
  }

  private static boolean isNoneQuery(String name) {
    return switch (name) {
      case "key" -> true;
      default -> false;
    };
  }

  private static boolean isSomeQuery(String name) {
    return switch (name) {
      case "color", "key", "limit", "number", "size" -> true;
      default -> name.startsWith("color[");
    };
  }

  private static @Nullable Map<String, String> readOpenRestJson(JsonReader in) {
    Map<String, String> value = readOpenRest(in);
    return value;
  }

  private static @Nullable Map<String, String> readOpenRest(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      String value = in.string();
      Constraints.put(in, values, key, value);
    }
    return values;
  }

  private static void answerOpen(HttpCall call, String answer) {
    JsonWriter out = call.beginAnswer(OPEN_200);
    out.value(answer);
    call.endAnswer();
  }
}
