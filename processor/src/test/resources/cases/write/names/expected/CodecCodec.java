// generated from openapi.yaml:62; do not edit
package shop;

import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Codec}, which is openapi.yaml:62.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class CodecCodec implements dev.hardwire.spi.json.Codec<Codec> {
  static final CodecCodec INSTANCE = new CodecCodec();

  private static final JsonName[] NAMES = JsonName.all("reader");

  @Override
  public @Nullable Codec read(dev.hardwire.spi.json.JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    JsonReader reader = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "reader" -> {
          seen = in.once(seen, 1L << 0);
          reader = JsonReaderCodec.INSTANCE.read(in);
        }
        default -> in.skip();
      }
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Codec(reader);
  }

  @Override
  public void write(JsonWriter out, Codec value) {
    out.beginObject();
    Properties.optional(out, NAMES[0], JsonReaderCodec.INSTANCE, value.reader());
    out.endObject();
  }
}
