// generated from openapi.yaml:41; do not edit
package shop;

import dev.hardwire.handler.FilePart;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Pets.Photo}, which is openapi.yaml:41.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Pets_PhotoCodec implements Codec<Pets.Photo> {
  static final Pets_PhotoCodec INSTANCE = new Pets_PhotoCodec();

  private static final JsonName[] NAMES = JsonName.all("title", "image");

  @Override
  public Pets. @Nullable Photo read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String title = null;
    FilePart image = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "title" -> {
          seen = in.once(seen, 1L << 0);
          title = in.string();
        }
        case "image" -> {
          seen = in.once(seen, 1L << 1);
          image = in.file();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x3L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pets.Photo(title, image);
  }

  @Override
  public void write(JsonWriter out, Pets.Photo value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.title());
    out.name(NAMES[1]).value(value.image());
    out.endObject();
  }
}
