// generated from openapi.yaml:43; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Pet}, which is openapi.yaml:43.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetCodec implements Codec<Pet> {
  static final PetCodec INSTANCE = new PetCodec();

  private static final JsonName[] NAMES = JsonName.all("id", "name", "tag", "status");

  @Override
  public @Nullable Pet read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    long id = 0;
    String name = null;
    String tag = null;
    Status status = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "id" -> {
          seen = in.once(seen, 1L << 0);
          id = in.int64();
        }
        case "name" -> {
          seen = in.once(seen, 1L << 1);
          name = in.string();
        }
        case "tag" -> {
          seen = in.once(seen, 1L << 2);
          tag = in.string();
        }
        case "status" -> {
          seen = in.once(seen, 1L << 3);
          status = StatusCodec.INSTANCE.read(in);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x3L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pet(id, name, tag, status);
  }

  @Override
  public void write(JsonWriter out, Pet value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.id());
    out.name(NAMES[1]).value(value.name());
    Properties.optional(out, NAMES[2], value.tag());
    Properties.optional(out, NAMES[3], StatusCodec.INSTANCE, value.status());
    out.endObject();
  }
}
