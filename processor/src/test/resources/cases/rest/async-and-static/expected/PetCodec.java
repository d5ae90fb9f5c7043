// generated from openapi.yaml:43; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Pet}, which is openapi.yaml:43.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PetCodec implements Codec<Pet> {
  static final PetCodec INSTANCE = new PetCodec();

  private static final JsonName ID = JsonName.of("id");

  private static final JsonName NAME = JsonName.of("name");

  private static final JsonName TAG = JsonName.of("tag");

  private static final JsonName STATUS = JsonName.of("status");

  private PetCodec() {
  }

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
    if ((seen & 0x3L) != 0x3L) {
      missing(in, seen);
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pet(id, name, tag, status);
  }

  @Override
  public void write(JsonWriter out, Pet value) {
    out.beginObject();
    out.name(ID);
    out.value(value.id());
    out.name(NAME);
    out.value(value.name());
    if (value.tag() != null) {
      out.name(TAG);
      out.value(value.tag());
    }
    if (value.status() != null) {
      out.name(STATUS);
      StatusCodec.INSTANCE.write(out, value.status());
    }
    out.endObject();
  }

  private static void missing(JsonReader in, long seen) {
    if ((seen & 1L << 0) == 0) {
      in.missing("id");
    }
    if ((seen & 1L << 1) == 0) {
      in.missing("name");
    }
  }
}
