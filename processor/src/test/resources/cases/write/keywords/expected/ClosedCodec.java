// generated from openapi.yaml:58; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Closed}, which is openapi.yaml:58.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ClosedCodec implements Codec<Closed> {
  static final ClosedCodec INSTANCE = new ClosedCodec();

  private static final JsonName[] NAMES = JsonName.all("in", "out", "violations", "property",
      "seen", "value");

  @Override
  public @Nullable Closed read(JsonReader in_) {
    if (!in_.beginObject()) {
      return null;
    }
    int violations_ = in_.violationCount();
    long seen_ = 0;
    long in = 0;
    long out = 0;
    Long violations = null;
    Long property = null;
    Long seen = null;
    Long value = null;
    for (String property_ = in_.nextName(); property_ != null; property_ = in_.nextName()) {
      switch (property_) {
        case "in" -> {
          seen_ = in_.once(seen_, 1L << 0);
          in = in_.int64();
        }
        case "out" -> {
          seen_ = in_.once(seen_, 1L << 1);
          out = in_.int64();
        }
        case "violations" -> {
          seen_ = in_.once(seen_, 1L << 2);
          violations = in_.int64();
        }
        case "property" -> {
          seen_ = in_.once(seen_, 1L << 3);
          property = in_.int64();
        }
        case "seen" -> {
          seen_ = in_.once(seen_, 1L << 4);
          seen = in_.int64();
        }
        case "value" -> {
          seen_ = in_.once(seen_, 1L << 5);
          value = in_.int64();
        }
        default -> in_.unknown();
      }
    }
    Properties.required(in_, seen_, 0x3L, NAMES, 0);
    if (in_.violationCount() != violations_) {
      return null;
    }
    return new Closed(in, out, violations, property, seen, value);
  }

  @Override
  public void write(JsonWriter out, Closed value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.in());
    out.name(NAMES[1]).value(value.out());
    Properties.optional(out, NAMES[2], value.violations());
    Properties.optional(out, NAMES[3], value.property());
    Properties.optional(out, NAMES[4], value.seen());
    Properties.optional(out, NAMES[5], value.value());
    out.endObject();
  }
}
