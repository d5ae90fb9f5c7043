// generated from a.yaml:24; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Pets.Pet}, which is a.yaml:24.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Pets_PetCodec implements Codec<Pets.Pet> {
  static final Pets_PetCodec INSTANCE = new Pets_PetCodec();

  private static final JsonName[] NAMES = JsonName.all("name");

  @Override
  public Pets. @Nullable Pet read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String name = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "name" -> {
          seen = in.once(seen, 1L << 0);
          name = in.string();
        }
        default -> in.skip();
      }
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pets.Pet(name);
  }

  @Override
  public void write(JsonWriter out, Pets.Pet value) {
    out.beginObject();
    Properties.optional(out, NAMES[0], value.name());
    out.endObject();
  }
}
