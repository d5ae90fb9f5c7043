// generated from openapi.yaml:35; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.Properties;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Pets.Search}, which is openapi.yaml:35.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Pets_SearchCodec implements Codec<Pets.Search> {
  static final Pets_SearchCodec INSTANCE = new Pets_SearchCodec();

  private static final JsonName[] NAMES = JsonName.all("text", "tags");

  @Override
  public Pets. @Nullable Search read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String text = null;
    List<String> tags = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "text" -> {
          seen = in.once(seen, 1L << 0);
          text = in.string();
        }
        case "tags" -> {
          seen = in.once(seen, 1L << 1);
          tags = Lists.strings(in);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Pets.Search(text, tags);
  }

  @Override
  public void write(JsonWriter out, Pets.Search value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.text());
    if (value.tags() != null) {
      Lists.write(out.name(NAMES[1]), value.tags());
    }
    out.endObject();
  }
}
