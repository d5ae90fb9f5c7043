// generated from openapi.yaml:45; do not edit
package shop;

import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.TextPattern;
import java.util.ArrayList;
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

  private static final TextPattern CLASS_PATTERN = TextPattern.of("^[\"\\\\]*\\z", "^[\"\\\\]*$");

  private static final TextPattern INSTANCE_PATTERN = TextPattern.of("b");

  private static final JsonName IN = JsonName.of("in");

  private static final JsonName OUT = JsonName.of("out");

  private static final JsonName VALUE = JsonName.of("value");

  private static final JsonName PROPERTY = JsonName.of("property");

  private static final JsonName VIOLATIONS = JsonName.of("violations");

  private static final JsonName SEEN = JsonName.of("seen");

  private static final JsonName COUNT = JsonName.of("count");

  private static final JsonName CLASS = JsonName.of("class");

  private static final JsonName DOLLAR = JsonName.of("$dollar");

  private static final JsonName INSTANCE_ = JsonName.of("INSTANCE");

  private ListCodec() {
  }

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
          in = readIn(in_);
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
    if ((seen_ & 0x187L) != 0x187L) {
      missing(in_, seen_);
    }
    if (in_.violationCount() != violations_) {
      return null;
    }
    return new List(in, out, value, property, violations, seen, count, class_, dollar, instance);
  }

  @Override
  public void write(JsonWriter out, List value) {
    out.beginObject();
    out.name(IN);
    writeIn(out, value.in());
    out.name(OUT);
    writeOut(out, value.out());
    out.name(VALUE);
    out.value(value.value());
    if (value.property() != null) {
      out.name(PROPERTY);
      out.value(value.property());
    }
    if (value.violations() != null) {
      out.name(VIOLATIONS);
      out.value(value.violations());
    }
    if (value.seen() != null) {
      out.name(SEEN);
      out.value(value.seen());
    }
    if (value.count() != null) {
      out.name(COUNT);
      out.value(value.count());
    }
    out.name(CLASS);
    out.value(value.class_());
    out.name(DOLLAR);
    out.value(value.dollar());
    if (value.instance() != null) {
      out.name(INSTANCE_);
      out.value(value.instance());
    }
    out.endObject();
  }

  private static java.util. @Nullable List<List> readIn(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    java.util.List<List> items = new ArrayList<>();
    while (in.nextElement()) {
      List item = ListCodec.INSTANCE.read(in);
      items.add(item);
    }
    return items;
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

  private static void missing(JsonReader in_, long seen_) {
    if ((seen_ & 1L << 0) == 0) {
      in_.missing("in");
    }
    if ((seen_ & 1L << 1) == 0) {
      in_.missing("out");
    }
    if ((seen_ & 1L << 2) == 0) {
      in_.missing("value");
    }
    if ((seen_ & 1L << 7) == 0) {
      in_.missing("class");
    }
    if ((seen_ & 1L << 8) == 0) {
      in_.missing("$dollar");
    }
  }

  private static void writeIn(JsonWriter out, java.util.List<List> items) {
    out.beginArray();
    for (List item : items) {
      ListCodec.INSTANCE.write(out, item);
    }
    out.endArray();
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
