// generated from Order; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Conditions;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.Properties;
import dev.hardwire.spi.json.TextPattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Order}, which is Order.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class OrderCodec implements Codec<Order> {
  static final OrderCodec INSTANCE = new OrderCodec();

  private static final JsonName[] NAMES = JsonName.all("customer", "address", "lines", "codes",
      "counts", "wanted", "total", "signature");

  private static final TextPattern CODES_ITEM_PATTERN = TextPattern.of("\\A(?i:[A-Z]+)\\z",
      "[A-Z]+");

  private static final BigDecimal TOTAL_LIMIT = new BigDecimal("1000");

  @Override
  public @Nullable Order read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String customer = null;
    String address = null;
    List<Order.Line> lines = null;
    Set<String> codes = null;
    Map<String, Integer> counts = null;
    LocalDate wanted = null;
    BigDecimal total = null;
    byte[] signature = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "customer" -> {
          seen = in.once(seen, 1L << 0);
          if (in.nextNull()) {
            customer = null;
            in.violation("say who you are");
          } else {
            customer = in.string();
            if (customer != null && customer.isBlank()) {
              in.violation("say who you are");
            }
          }
        }
        case "address" -> {
          seen = in.once(seen, 1L << 1);
          if (in.nextNull()) {
            address = null;
          } else {
            address = in.string();
            if (!Conditions.isEmail(address)) {
              in.violation("must be an e-mail address");
            }
            if (!Conditions.hasLength(address, 0, 100)) {
              in.violation("must have at most 100 characters");
            }
          }
        }
        case "lines" -> {
          seen = in.once(seen, 1L << 2);
          lines = readLines(in);
          if (lines != null && (lines.size() < 1 || lines.size() > 10)) {
            in.violation("must have 1 to 10 items");
          }
        }
        case "codes" -> {
          seen = in.once(seen, 1L << 3);
          codes = readCodes(in);
        }
        case "counts" -> {
          seen = in.once(seen, 1L << 4);
          counts = readCounts(in);
        }
        case "wanted" -> {
          seen = in.once(seen, 1L << 5);
          wanted = in.date();
          if (wanted != null && wanted.isBefore(LocalDate.now())) {
            in.violation("must be now or in the future");
          }
        }
        case "total" -> {
          seen = in.once(seen, 1L << 6);
          total = in.decimal();
          if (total != null && total.compareTo(TOTAL_LIMIT) >= 0) {
            in.violation("must be less than 1000");
          }
          if (!Conditions.hasDigits(total, 3, 2)) {
            in.violation("must have at most 3 digits before and 2 after the decimal point");
          }
        }
        case "signature" -> {
          seen = in.once(seen, 1L << 7);
          signature = in.binary();
          if (signature != null && signature.length > 1024) {
            in.violation("must have at most 1024 bytes");
          }
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0xdcL, NAMES, 0);
    if ((seen & 1L << 0) == 0) {
      in.missing("customer", "say who you are");
    }
    if (in.violationCount() != violations) {
      return null;
    }
    return new Order(customer, address, lines, codes, counts, Optional.ofNullable(wanted), total,
        signature);
  }

  @Override
  public void write(JsonWriter out, Order value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.customer());
    Properties.optional(out, NAMES[1], value.address());
    Lists.write(out.name(NAMES[2]), Order_LineCodec.INSTANCE, value.lines());
    writeCodes(out.name(NAMES[3]), value.codes());
    writeCounts(out.name(NAMES[4]), value.counts());
    Properties.optional(out, NAMES[5], value.wanted().orElse(null));
    out.name(NAMES[6]).value(value.total());
    out.name(NAMES[7]).value(value.signature());
    out.endObject();
  }

  private static @Nullable List<Order.Line> readLines(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<Order.Line> items = new ArrayList<>();
    while (in.nextElement()) {
      Order.Line item = Order_LineCodec.INSTANCE.read(in);
      items.add(item);
    }
    return items;
  }

  private static @Nullable Set<String> readCodes(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    Set<String> items = new LinkedHashSet<>();
    while (in.nextElement()) {
      String item = in.string();
      if (!Conditions.matches(item, CODES_ITEM_PATTERN)) {
        in.violation("must match the pattern [A-Z]+");
      }
      Constraints.add(in, items, item);
    }
    return items;
  }

  private static @Nullable Map<String, Integer> readCounts(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String key = in.nextName(); key != null; key = in.nextName()) {
      Integer value = in.int32();
      if (value < 1) {
        in.violation("must be greater than 0");
      }
      Constraints.put(in, values, key, value);
    }
    return values;
  }

  private static void writeCodes(JsonWriter out, Set<String> items) {
    out.beginArray();
    for (String item : items) {
      out.value(item);
    }
    out.endArray();
  }

  private static void writeCounts(JsonWriter out, Map<String, Integer> values) {
    out.beginObject();
    for (Map.Entry<String, Integer> entry : values.entrySet()) {
      out.name(entry.getKey());
      out.value(entry.getValue());
    }
    out.endObject();
  }
}
