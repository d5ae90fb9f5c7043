// generated from User; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link User}, which is User.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class UserCodec implements Codec<User> {
  static final UserCodec INSTANCE = new UserCodec();

  private static final JsonName[] NAMES = JsonName.all("name");

  @Override
  public @Nullable User read(JsonReader in) {
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
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new User(name);
  }

  @Override
  public void write(JsonWriter out, User value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.name());
    out.endObject();
  }
}
