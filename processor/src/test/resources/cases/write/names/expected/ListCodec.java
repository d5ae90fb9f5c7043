// generated from openapi.yaml:45; do not edit
package shop;

import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.Properties;
import dev.hardwire.spi.json.TextPattern;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link List}, which is openapi.yaml:45.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ListCodec implements dev.hardwire.spi.json.Codec<List> {
  static final ListCodec INSTANCE = new ListCodec();

  private static final JsonName[] NAMES = JsonName.all("in", "out", "value", "property",
      "violations", "seen", "count", "class", "$dollar", "INSTANCE");

  private static final TextPattern CLASS_PATTERN = TextPattern.of("^[\"\\\\]*\\z", "^[\"\\\\]*$");

  private static final TextPattern INSTANCE_PATTERN = TextPattern.of("b");

  @Override
  public @Nullable List read(JsonReader in_) {
    if (!in_.beginObject()) {
      return null;
    }
    int violations_ = in_.violationCount();
    long seen_ = 0;
    java.util.List<List> in = null;
    Map<String, Codec> out = null;
    String value = null;
    Long property = null;
    Long violations = null;
    Long seen = null;
    Long count = null;
    String class_ = null;
    String dollar = null;
    String instance = null;
    for (String property_ = in_.nextName(); property_ != null; property_ = in_.nextName()) {
      switch (property_) {
        case "in" -> {
          seen_ = in_.once(seen_, 1L << 0);
          in = Lists.read(in_, ListCodec.INSTANCE);
        }
        case "out" -> {
          seen_ = in_.once(seen_, 1L << 1);
          out = readOut(in_);
        }
        case "value" -> {
          seen_ = in_.once(seen_, 1L << 2);
          value = in_.string();
        }
        case "property" -> {
          seen_ = in_.once(seen_, 1L << 3);
          property = in_.int64();
        }
        case "violations" -> {
          seen_ = in_.once(seen_, 1L << 4);
          violations = in_.int64();
        }
        case "seen" -> {
          seen_ = in_.once(seen_, 1L << 5);
          seen = in_.int64();
        }
        case "count" -> {
          seen_ = in_.once(seen_, 1L << 6);
          count = in_.int64();
        }
        case "class" -> {
          seen_ = in_.once(seen_, 1L << 7);
          class_ = in_.string();
          Constraints.pattern(in_, class_, CLASS_PATTERN);
        }
        case "$dollar" -> {
          seen_ = in_.once(seen_, 1L << 8);
          dollar = in_.string();
        }
        case "INSTANCE" -> {
          seen_ = in_.once(seen_, 1L << 9);
          instance = in_.string();
          Constraints.pattern(in_, instance, INSTANCE_PATTERN);
        }
        default -> in_.skip();
      }
    }
    Properties.required(in_, seen_, 0x187L, NAMES, 0);
    if (in_.violationCount() != violations_) {
      return null;
    }
    return new List(in, out, value, property, violations, seen, count, class_, dollar, instance);
  }

  @Override
  public void write(JsonWriter out, List value) {
    out.beginObject();
    Lists.write(out.name(NAMES[0]), ListCodec.INSTANCE, value.in());
    writeOut(out.name(NAMES[1]), value.out());
    out.name(NAMES[2]).value(value.value());
    Properties.optional(out, NAMES[3], value.property());
    Properties.optional(out, NAMES[4], value.violations());
    Properties.optional(out, NAMES[5], value.seen());
    Properties.optional(out, NAMES[6], value.count());
    out.name(NAMES[7]).value(value.class_());
    out.name(NAMES[8]).value(value.dollar());
    Properties.optional(out, NAMES[9], value.instance());
    out.endObject();
  }

  private static @Nullable Map<String, Codec> readOut(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Codec> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      Codec value = CodecCodec.INSTANCE.read(in);
      Constraints.put(in, values, key, value);
    }
    return values;
  }

  private static void writeOut(JsonWriter out, Map<String, Codec> values) {
    out.beginObject();
    for (Map.Entry<String, Codec> entry : values.entrySet()) {
      out.name(entry.getKey());
      CodecCodec.INSTANCE.write(out, entry.getValue());
    }
    out.endObject();
  }
}
