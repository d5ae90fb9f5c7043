// generated from openapi.yaml:22; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
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

  private static final TextPattern PATTERN_PATTERN = TextPattern.of("^\\d+\\z", "^\\d+$");

  private static final BigInteger BIG_MINIMUM = new BigInteger("-1000000000000000000000");

  private static final BigInteger BIG_EXCLUSIVE_MAXIMUM = new BigInteger("1000000000000000000000");

  private static final BigDecimal BIG_MULTIPLE_OF = new BigDecimal("3");

  private static final BigDecimal DECIMAL_EXCLUSIVE_MINIMUM = new BigDecimal("0.1");

  private static final BigDecimal DECIMAL_MAXIMUM = new BigDecimal("10");

  private static final BigDecimal DECIMAL_MULTIPLE_OF = new BigDecimal("0.1");

  private static final JsonName NOTHING = JsonName.of("nothing");

  private static final JsonName STRING = JsonName.of("string");

  private static final JsonName MIN_LENGTH = JsonName.of("minLength");

  private static final JsonName MAX_LENGTH = JsonName.of("maxLength");

  private static final JsonName PATTERN = JsonName.of("pattern");

  private static final JsonName DATE = JsonName.of("date");

  private static final JsonName DATE_TIME = JsonName.of("dateTime");

  private static final JsonName UUID = JsonName.of("uuid");

  private static final JsonName BYTE = JsonName.of("byte");

  private static final JsonName ENUM = JsonName.of("enum");

  private static final JsonName BOOLEAN = JsonName.of("boolean");

  private static final JsonName INT32 = JsonName.of("int32");

  private static final JsonName INT64 = JsonName.of("int64");

  private static final JsonName BIG = JsonName.of("big");

  private static final JsonName FLOAT = JsonName.of("float");

  private static final JsonName DOUBLE = JsonName.of("double");

  private static final JsonName DECIMAL = JsonName.of("decimal");

  private static final JsonName MINIMUM = JsonName.of("minimum");

  private static final JsonName MAXIMUM = JsonName.of("maximum");

  private static final JsonName EXCLUSIVE_MINIMUM = JsonName.of("exclusiveMinimum");

  private static final JsonName EXCLUSIVE_MAXIMUM = JsonName.of("exclusiveMaximum");

  private static final JsonName FRACTION = JsonName.of("fraction");

  private static final JsonName MULTIPLE_OF = JsonName.of("multipleOf");

  private static final JsonName MIN_ITEMS = JsonName.of("minItems");

  private static final JsonName MAX_ITEMS = JsonName.of("maxItems");

  private static final JsonName UNIQUE_ITEMS = JsonName.of("uniqueItems");

  private static final JsonName ITEMS = JsonName.of("items");

  private static final JsonName MIN_PROPERTIES = JsonName.of("minProperties");

  private static final JsonName MAX_PROPERTIES = JsonName.of("maxProperties");

  private static final JsonName CLOSED = JsonName.of("closed");

  private static final JsonName FREE = JsonName.of("free");

  private KeywordsCodec() {
  }

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
    if ((seen & 0x1L) != 0x1L) {
      missing(in, seen);
    }
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
    out.name(NOTHING);
    if (value.nothing() == null) {
      out.nullValue();
    } else {
      out.value(value.nothing());
    }
    if (value.string() != null) {
      out.name(STRING);
      out.value(value.string());
    }
    if (value.minLength() != null) {
      out.name(MIN_LENGTH);
      out.value(value.minLength());
    }
    if (value.maxLength() != null) {
      out.name(MAX_LENGTH);
      out.value(value.maxLength());
    }
    if (value.pattern() != null) {
      out.name(PATTERN);
      out.value(value.pattern());
    }
    if (value.date() != null) {
      out.name(DATE);
      out.value(value.date());
    }
    if (value.dateTime() != null) {
      out.name(DATE_TIME);
      out.value(value.dateTime());
    }
    if (value.uuid() != null) {
      out.name(UUID);
      out.value(value.uuid());
    }
    if (value.byte_() != null) {
      out.name(BYTE);
      out.value(value.byte_());
    }
    if (value.enum_() != null) {
      out.name(ENUM);
      KeywordsEnumCodec.INSTANCE.write(out, value.enum_());
    }
    if (value.boolean_() != null) {
      out.name(BOOLEAN);
      out.value(value.boolean_());
    }
    if (value.int32() != null) {
      out.name(INT32);
      out.value(value.int32());
    }
    if (value.int64() != null) {
      out.name(INT64);
      out.value(value.int64());
    }
    if (value.big() != null) {
      out.name(BIG);
      out.value(value.big());
    }
    if (value.float_() != null) {
      out.name(FLOAT);
      out.value(value.float_());
    }
    if (value.double_() != null) {
      out.name(DOUBLE);
      out.value(value.double_());
    }
    if (value.decimal() != null) {
      out.name(DECIMAL);
      out.value(value.decimal());
    }
    if (value.minimum() != null) {
      out.name(MINIMUM);
      out.value(value.minimum());
    }
    if (value.maximum() != null) {
      out.name(MAXIMUM);
      out.value(value.maximum());
    }
    if (value.exclusiveMinimum() != null) {
      out.name(EXCLUSIVE_MINIMUM);
      out.value(value.exclusiveMinimum());
    }
    if (value.exclusiveMaximum() != null) {
      out.name(EXCLUSIVE_MAXIMUM);
      out.value(value.exclusiveMaximum());
    }
    if (value.fraction() != null) {
      out.name(FRACTION);
      out.value(value.fraction());
    }
    if (value.multipleOf() != null) {
      out.name(MULTIPLE_OF);
      out.value(value.multipleOf());
    }
    if (value.minItems() != null) {
      out.name(MIN_ITEMS);
      writeMinItems(out, value.minItems());
    }
    if (value.maxItems() != null) {
      out.name(MAX_ITEMS);
      writeMaxItems(out, value.maxItems());
    }
    if (value.uniqueItems() != null) {
      out.name(UNIQUE_ITEMS);
      writeUniqueItems(out, value.uniqueItems());
    }
    if (value.items() != null) {
      out.name(ITEMS);
      writeItems(out, value.items());
    }
    if (value.minProperties() != null) {
      out.name(MIN_PROPERTIES);
      writeMinProperties(out, value.minProperties());
    }
    if (value.maxProperties() != null) {
      out.name(MAX_PROPERTIES);
      writeMaxProperties(out, value.maxProperties());
    }
    if (value.closed() != null) {
      out.name(CLOSED);
      ClosedCodec.INSTANCE.write(out, value.closed());
    }
    if (value.free() != null) {
      out.name(FREE);
      out.value(value.free());
    }
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

  private static void missing(JsonReader in, long seen) {
    if ((seen & 1L << 0) == 0) {
      in.missing("nothing");
    }
  }

  private static void writeMinItems(JsonWriter out, List<String> items) {
    out.beginArray();
    for (String item : items) {
      out.value(item);
    }
    out.endArray();
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
      writeItemsItem(out, item);
    }
    out.endArray();
  }

  private static void writeItemsItem(JsonWriter out, List<String> items) {
    out.beginArray();
    for (String item : items) {
      out.value(item);
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
