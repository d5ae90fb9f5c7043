// generated from openapi.yaml:22; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.Properties;
import dev.hardwire.spi.json.TextPattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads, checks and writes {@link Keywords}, which is openapi.yaml:22.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class KeywordsCodec implements Codec<Keywords> {
  static final KeywordsCodec INSTANCE = new KeywordsCodec();

  private static final JsonName[] NAMES = JsonName.all("nothing", "string", "minLength",
      "maxLength", "pattern", "date", "dateTime", "uuid", "byte", "enum", "boolean", "int32",
      "int64", "big", "float", "double", "decimal", "minimum", "maximum", "exclusiveMinimum",
      "exclusiveMaximum", "fraction", "multipleOf", "minItems", "maxItems", "uniqueItems", "items",
      "minProperties", "maxProperties", "closed", "free");

  private static final TextPattern PATTERN_PATTERN = TextPattern.of("^\\d+\\z", "^\\d+$");

  private static final BigInteger BIG_MINIMUM = new BigInteger("-1000000000000000000000");

  private static final BigInteger BIG_EXCLUSIVE_MAXIMUM = new BigInteger("1000000000000000000000");

  private static final BigDecimal BIG_MULTIPLE_OF = new BigDecimal("3");

  private static final BigDecimal DECIMAL_EXCLUSIVE_MINIMUM = new BigDecimal("0.1");

  private static final BigDecimal DECIMAL_MAXIMUM = new BigDecimal("10");

  private static final BigDecimal DECIMAL_MULTIPLE_OF = new BigDecimal("0.1");

  @Override
  public @Nullable Keywords read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    Boolean nothing = null;
    String string = null;
    String minLength = null;
    String maxLength = null;
    String pattern = null;
    LocalDate date = null;
    OffsetDateTime dateTime = null;
    UUID uuid = null;
    byte[] byte_ = null;
    KeywordsEnum enum_ = null;
    Boolean boolean_ = null;
    Integer int32 = null;
    Long int64 = null;
    BigInteger big = null;
    Float float_ = null;
    Double double_ = null;
    BigDecimal decimal = null;
    Long minimum = null;
    Long maximum = null;
    Long exclusiveMinimum = null;
    Long exclusiveMaximum = null;
    Long fraction = null;
    Long multipleOf = null;
    List<String> minItems = null;
    List<Long> maxItems = null;
    List<@Nullable Long> uniqueItems = null;
    List<List<String>> items = null;
    Map<String, String> minProperties = null;
    Map<String, Long> maxProperties = null;
    Closed closed = null;
    JsonNode free = null;
    int count = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      count++;
      switch (property) {
        case "nothing" -> {
          seen = in.once(seen, 1L << 0);
          nothing = in.nextNull() ? null : in.bool();
        }
        case "string" -> {
          seen = in.once(seen, 1L << 1);
          string = in.string();
        }
        case "minLength" -> {
          seen = in.once(seen, 1L << 2);
          minLength = in.string();
          Constraints.length(in, minLength, 2, Integer.MAX_VALUE);
        }
        case "maxLength" -> {
          seen = in.once(seen, 1L << 3);
          maxLength = in.string();
          Constraints.length(in, maxLength, 0, 2);
        }
        case "pattern" -> {
          seen = in.once(seen, 1L << 4);
          pattern = in.string();
          Constraints.pattern(in, pattern, PATTERN_PATTERN);
        }
        case "date" -> {
          seen = in.once(seen, 1L << 5);
          date = in.date();
        }
        case "dateTime" -> {
          seen = in.once(seen, 1L << 6);
          dateTime = in.dateTime();
        }
        case "uuid" -> {
          seen = in.once(seen, 1L << 7);
          uuid = in.uuid();
        }
        case "byte" -> {
          seen = in.once(seen, 1L << 8);
          byte_ = in.binary();
        }
        case "enum" -> {
          seen = in.once(seen, 1L << 9);
          enum_ = KeywordsEnumCodec.INSTANCE.read(in);
        }
        case "boolean" -> {
          seen = in.once(seen, 1L << 10);
          boolean_ = in.bool();
        }
        case "int32" -> {
          seen = in.once(seen, 1L << 11);
          int32 = in.int32();
        }
        case "int64" -> {
          seen = in.once(seen, 1L << 12);
          int64 = in.int64();
        }
        case "big" -> {
          seen = in.once(seen, 1L << 13);
          big = in.integer();
          Constraints.minimum(in, big, BIG_MINIMUM);
          Constraints.exclusiveMaximum(in, big, BIG_EXCLUSIVE_MAXIMUM);
          Constraints.multipleOf(in, big, BIG_MULTIPLE_OF);
        }
        case "float" -> {
          seen = in.once(seen, 1L << 14);
          float_ = in.float32();
          Constraints.exclusiveMaximum(in, float_, 2.5);
        }
        case "double" -> {
          seen = in.once(seen, 1L << 15);
          double_ = in.float64();
          Constraints.minimum(in, double_, -0.5);
          Constraints.maximum(in, double_, 0.5);
        }
        case "decimal" -> {
          seen = in.once(seen, 1L << 16);
          decimal = in.decimal();
          Constraints.exclusiveMinimum(in, decimal, DECIMAL_EXCLUSIVE_MINIMUM);
          Constraints.maximum(in, decimal, DECIMAL_MAXIMUM);
          Constraints.multipleOf(in, decimal, DECIMAL_MULTIPLE_OF);
        }
        case "minimum" -> {
          seen = in.once(seen, 1L << 17);
          minimum = in.int64();
          Constraints.minimum(in, minimum, 3);
        }
        case "maximum" -> {
          seen = in.once(seen, 1L << 18);
          maximum = in.int64();
          Constraints.maximum(in, maximum, 3);
        }
        case "exclusiveMinimum" -> {
          seen = in.once(seen, 1L << 19);
          exclusiveMinimum = in.int64();
          Constraints.exclusiveMinimum(in, exclusiveMinimum, 3);
        }
        case "exclusiveMaximum" -> {
          seen = in.once(seen, 1L << 20);
          exclusiveMaximum = in.int64();
          Constraints.exclusiveMaximum(in, exclusiveMaximum, 3);
        }
        case "fraction" -> {
          seen = in.once(seen, 1L << 21);
          fraction = in.int64();
          Constraints.minimum(in, fraction, 1);
          Constraints.maximum(in, fraction, 2);
        }
        case "multipleOf" -> {
          seen = in.once(seen, 1L << 22);
          multipleOf = in.int64();
          Constraints.multipleOf(in, multipleOf, 7);
        }
        case "minItems" -> {
          seen = in.once(seen, 1L << 23);
          minItems = readMinItems(in);
        }
        case "maxItems" -> {
          seen = in.once(seen, 1L << 24);
          maxItems = readMaxItems(in);
        }
        case "uniqueItems" -> {
          seen = in.once(seen, 1L << 25);
          uniqueItems = readUniqueItems(in);
        }
        case "items" -> {
          seen = in.once(seen, 1L << 26);
          items = readItems(in);
        }
        case "minProperties" -> {
          seen = in.once(seen, 1L << 27);
          minProperties = readMinProperties(in);
        }
        case "maxProperties" -> {
          seen = in.once(seen, 1L << 28);
          maxProperties = readMaxProperties(in);
        }
        case "closed" -> {
          seen = in.once(seen, 1L << 29);
          closed = ClosedCodec.INSTANCE.read(in);
        }
        case "free" -> {
          seen = in.once(seen, 1L << 30);
          free = in.node();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    Constraints.properties(in, count, 0, 4);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Keywords(nothing, string, minLength, maxLength, pattern, date, dateTime, uuid, byte_,
        enum_, boolean_, int32, int64, big, float_, double_, decimal, minimum, maximum,
        exclusiveMinimum, exclusiveMaximum, fraction, multipleOf, minItems, maxItems, uniqueItems,
        items, minProperties, maxProperties, closed, free);
  }

  @Override
  public void write(JsonWriter out, Keywords value) {
    out.beginObject();
    out.name(NAMES[0]);
    if (value.nothing() == null) {
      out.nullValue();
    } else {
      out.value(value.nothing());
    }
    Properties.optional(out, NAMES[1], value.string());
    Properties.optional(out, NAMES[2], value.minLength());
    Properties.optional(out, NAMES[3], value.maxLength());
    Properties.optional(out, NAMES[4], value.pattern());
    Properties.optional(out, NAMES[5], value.date());
    Properties.optional(out, NAMES[6], value.dateTime());
    Properties.optional(out, NAMES[7], value.uuid());
    Properties.optional(out, NAMES[8], value.byte_());
    Properties.optional(out, NAMES[9], KeywordsEnumCodec.INSTANCE, value.enum_());
    Properties.optional(out, NAMES[10], value.boolean_());
    Properties.optional(out, NAMES[11], value.int32());
    Properties.optional(out, NAMES[12], value.int64());
    Properties.optional(out, NAMES[13], value.big());
    Properties.optional(out, NAMES[14], value.float_());
    Properties.optional(out, NAMES[15], value.double_());
    Properties.optional(out, NAMES[16], value.decimal());
    Properties.optional(out, NAMES[17], value.minimum());
    Properties.optional(out, NAMES[18], value.maximum());
    Properties.optional(out, NAMES[19], value.exclusiveMinimum());
    Properties.optional(out, NAMES[20], value.exclusiveMaximum());
    Properties.optional(out, NAMES[21], value.fraction());
    Properties.optional(out, NAMES[22], value.multipleOf());
    if (value.minItems() != null) {
      Lists.write(out.name(NAMES[23]), value.minItems());
    }
    if (value.maxItems() != null) {
      writeMaxItems(out.name(NAMES[24]), value.maxItems());
    }
    if (value.uniqueItems() != null) {
      writeUniqueItems(out.name(NAMES[25]), value.uniqueItems());
    }
    if (value.items() != null) {
      writeItems(out.name(NAMES[26]), value.items());
    }
    if (value.minProperties() != null) {
      writeMinProperties(out.name(NAMES[27]), value.minProperties());
    }
    if (value.maxProperties() != null) {
      writeMaxProperties(out.name(NAMES[28]), value.maxProperties());
    }
    Properties.optional(out, NAMES[29], ClosedCodec.INSTANCE, value.closed());
    Properties.optional(out, NAMES[30], value.free());
    out.endObject();
  }

  private static @Nullable List<String> readMinItems(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<String> items = new ArrayList<>();
    while (in.nextElement()) {
      String item = in.string();
      items.add(item);
    }
    Constraints.items(in, items.size(), 1, Integer.MAX_VALUE);
    return items;
  }

  private static @Nullable List<Long> readMaxItems(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<Long> items = new ArrayList<>();
    while (in.nextElement()) {
      Long item = in.int64();
      items.add(item);
    }
    Constraints.items(in, items.size(), 0, 2);
    return items;
  }

  private static @Nullable List<@Nullable Long> readUniqueItems(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<@Nullable Long> items = new ArrayList<>();
    while (in.nextElement()) {
      Long item = in.nextNull() ? null : in.int64();
      items.add(item);
    }
    Constraints.uniqueItems(in, items);
    return items;
  }

  private static @Nullable List<List<String>> readItems(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<List<String>> items = new ArrayList<>();
    while (in.nextElement()) {
      List<String> item = readItemsItem(in);
      items.add(item);
    }
    return items;
  }

  private static @Nullable List<String> readItemsItem(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<String> items = new ArrayList<>();
    while (in.nextElement()) {
      String item = in.string();
      Constraints.length(in, item, 1, Integer.MAX_VALUE);
      items.add(item);
    }
    return items;
  }

  private static @Nullable Map<String, String> readMinProperties(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      String value = in.string();
      Constraints.put(in, values, key, value);
    }
    Constraints.properties(in, values.size(), 1, Integer.MAX_VALUE);
    return values;
  }

  private static @Nullable Map<String, Long> readMaxProperties(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Long> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      Long value = in.int64();
      Constraints.maximum(in, value, 9);
      Constraints.put(in, values, key, value);
    }
    Constraints.properties(in, values.size(), 0, 1);
    return values;
  }

  private static void writeMaxItems(JsonWriter out, List<Long> items) {
    out.beginArray();
    for (Long item : items) {
      out.value(item);
    }
    out.endArray();
  }

  private static void writeUniqueItems(JsonWriter out, List<@Nullable Long> items) {
    out.beginArray();
    for (Long item : items) {
      if (item == null) {
        out.nullValue();
      } else {
        out.value(item);
      }
    }
    out.endArray();
  }

  private static void writeItems(JsonWriter out, List<List<String>> items) {
    out.beginArray();
    for (List<String> item : items) {
      Lists.write(out, item);
    }
    out.endArray();
  }

  private static void writeMinProperties(JsonWriter out, Map<String, String> values) {
    out.beginObject();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      out.name(entry.getKey());
      out.value(entry.getValue());
    }
    out.endObject();
  }

  private static void writeMaxProperties(JsonWriter out, Map<String, Long> values) {
    out.beginObject();
    for (Map.Entry<String, Long> entry : values.entrySet()) {
      out.name(entry.getKey());
      out.value(entry.getValue());
    }
    out.endObject();
  }
}
