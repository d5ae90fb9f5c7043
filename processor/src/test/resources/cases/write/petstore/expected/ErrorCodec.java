// generated from openapi.yaml:191; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Error}, which is openapi.yaml:191.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ErrorCodec implements Codec<Error> {
  static final ErrorCodec INSTANCE = new ErrorCodec();

  private static final JsonName[] NAMES = JsonName.all("message");

  @Override
  public @Nullable Error read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String message = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "message" -> {
          seen = in.once(seen, 1L << 0);
          message = in.string();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Error(message);
  }

  @Override
  public void write(JsonWriter out, Error value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.message());
    out.endObject();
  }
}
