// generated from openapi.yaml:58; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Closed}, which is openapi.yaml:58.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ClosedCodec implements Codec<Closed> {
  static final ClosedCodec INSTANCE = new ClosedCodec();

  private static final JsonName IN = JsonName.of("in");

  private static final JsonName OUT = JsonName.of("out");

  private static final JsonName VIOLATIONS = JsonName.of("violations");

  private static final JsonName PROPERTY = JsonName.of("property");

  private static final JsonName SEEN = JsonName.of("seen");

  private static final JsonName VALUE = JsonName.of("value");

  private ClosedCodec() {
  }

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
    if ((seen_ & 0x3L) != 0x3L) {
      missing(in_, seen_);
    }
    if (in_.violationCount() != violations_) {
      return null;
    }
    return new Closed(in, out, violations, property, seen, value);
  }

  @Override
  public void write(JsonWriter out, Closed value) {
    out.beginObject();
    out.name(IN);
    out.value(value.in());
    out.name(OUT);
    out.value(value.out());
    if (value.violations() != null) {
      out.name(VIOLATIONS);
      out.value(value.violations());
    }
    if (value.property() != null) {
      out.name(PROPERTY);
      out.value(value.property());
    }
    if (value.seen() != null) {
      out.name(SEEN);
      out.value(value.seen());
    }
    if (value.value() != null) {
      out.name(VALUE);
      out.value(value.value());
    }
    out.endObject();
  }

  private static void missing(JsonReader in_, long seen_) {
    if ((seen_ & 1L << 0) == 0) {
      in_.missing("in");
    }
    if ((seen_ & 1L << 1) == 0) {
      in_.missing("out");
    }
  }
}
