// generated from openapi.yaml:161; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Owner}, which is openapi.yaml:161.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OwnerCodec implements Codec<Owner> {
  static final OwnerCodec INSTANCE = new OwnerCodec();

  private static final JsonName[] NAMES = JsonName.all("id", "vip", "age");

  @Override
  public @Nullable Owner read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    long id = 0;
    Boolean vip = null;
    Integer age = null;
    int count = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      count++;
      switch (property) {
        case "id" -> {
          seen = in.once(seen, 1L << 0);
          id = in.int64();
          Constraints.exclusiveMinimum(in, id, 0);
        }
        case "vip" -> {
          seen = in.once(seen, 1L << 1);
          vip = in.bool();
        }
        case "age" -> {
          seen = in.once(seen, 1L << 2);
          age = in.int32();
          Constraints.maximum(in, age, 150);
        }
        default -> in.unknown();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    Constraints.properties(in, count, 1, Integer.MAX_VALUE);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Owner(id, vip, age);
  }

  @Override
  public void write(JsonWriter out, Owner value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.id());
    Properties.optional(out, NAMES[1], value.vip());
    Properties.optional(out, NAMES[2], value.age());
    out.endObject();
  }
}
