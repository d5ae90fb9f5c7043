// generated from openapi.yaml:86; do not edit
package shop;

import dev.hardwire.handler.Presence;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Patch}, which is openapi.yaml:86.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class PatchCodec implements Codec<Patch> {
  static final PatchCodec INSTANCE = new PatchCodec();

  private static final JsonName[] NAMES = JsonName.all("name", "age");

  @Override
  public @Nullable Patch read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String name = null;
    Long age = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "name" -> {
          seen = in.once(seen, 1L << 0);
          name = in.string();
        }
        case "age" -> {
          seen = in.once(seen, 1L << 1);
          age = in.nextNull() ? null : in.int64();
        }
        default -> in.skip();
      }
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Patch((seen & 1L << 0) == 0 ? Presence.absent() : Presence.ofNullable(name),
        (seen & 1L << 1) == 0 ? Presence.absent() : Presence.ofNullable(age));
  }

  @Override
  public void write(JsonWriter out, Patch value) {
    out.beginObject();
    if (!value.name().isAbsent()) {
      out.name(NAMES[0]).value(value.name().orNull());
    }
    if (!value.age().isAbsent()) {
      out.name(NAMES[1]);
      if (value.age().orNull() == null) {
        out.nullValue();
      } else {
        out.value(value.age().orNull());
      }
    }
    out.endObject();
  }
}
