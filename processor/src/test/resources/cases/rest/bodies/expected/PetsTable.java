// generated from openapi.yaml and Pets; do not edit
package shop;

import dev.hardwire.spi.FormShape;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ParameterShape;
import dev.hardwire.spi.ParameterStyle;
import dev.hardwire.spi.json.JsonReader;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The operations that {@link Pets} implements.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetsTable {
  private static final FormShape SEND_FORM_BODY_FORM = FormShape.of(ParameterShape.object(
      Map.of("text", ParameterShape.TEXT, "tags", ParameterShape.array(ParameterShape.TEXT))))
      .styled("tags", ParameterStyle.PIPE_DELIMITED).strict();

  private static final FormShape ADD_PHOTO_BODY_FORM = FormShape.of(ParameterShape.object(
      Map.of("title", ParameterShape.TEXT, "image", ParameterShape.TEXT)))
      .file("image", "image/png", "image/gif").strict();

  private final Pets pets;

  PetsTable(Pets pets) {
    this.pets = pets;
  }

  /**
   * {@code POST /form sendForm, openapi.yaml:5}
   */
  void sendForm(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.onlyQuery(name -> false);
    JsonReader json = call.received().form(SEND_FORM_BODY_FORM);
    Pets.Search body = Pets_SearchCodec.INSTANCE.read(json);
    if (call.rejected()) {
      return;
    }
    pets.sendForm(body);
    call.answer(204);
  }

  /**
   * {@code POST /photos addPhoto, openapi.yaml:15}
   */
  void addPhoto(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.onlyQuery(name -> false);
    JsonReader json = call.received().multipart(ADD_PHOTO_BODY_FORM);
    Pets.Photo body = Pets_PhotoCodec.INSTANCE.read(json);
    if (call.rejected()) {
      return;
    }
    pets.addPhoto(body);
    call.answer(204);
  }

  /**
   * {@code POST /anything sendAnything, openapi.yaml:25}
   */
  void sendAnything(HttpCall call) throws Exception {
    ParameterReader in = call.parameters();
    in.onlyQuery(name -> false);
    Pets.Anything body = call.hasBody() ? readSendAnythingBody(call) : null;
    if (call.rejected()) {
      return;
    }
    pets.sendAnything(body);
    call.answer(204);
  }

  private static Pets. @Nullable Anything readSendAnythingBody(HttpCall call) {
    switch (call.received().mediaType()) {
      // application/json
      case 0 -> {
        JsonReader json = call.body();
        Pets.Search value = Pets_SearchCodec.INSTANCE.read(json);
        return value == null ? null : new Pets.Anything.Json(value);
      }
      // text/plain
      case 1 -> {
        JsonReader json = call.received().text(ParameterShape.TEXT);
        String value = json.string();
        return value == null ? null : new Pets.Anything.Text(value);
      }
      // application/octet-stream
      default -> {
        return new Pets.Anything.Bytes(call.received().stream());
      }
    }
  }
}
