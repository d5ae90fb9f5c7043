// generated from openapi.yaml:71; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Row}, which is openapi.yaml:71.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class RowCodec implements Codec<Row> {
  static final RowCodec INSTANCE = new RowCodec();

  @Override
  public @Nullable Row read(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    int violations = in.violationCount();
    int count = 0;
    String item0 = null;
    Long item1 = null;
    List<Level> others = new ArrayList<>();
    while (in.nextElement()) {
      switch (count++) {
        case 0 -> {
          item0 = in.string();
        }
        case 1 -> {
          item1 = in.int64();
        }
        default -> {
          Level other = LevelCodec.INSTANCE.read(in);
          others.add(other);
        }
      }
    }
    Constraints.items(in, count, 0, Integer.MAX_VALUE);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Row(item0, item1, others);
  }

  @Override
  public void write(JsonWriter out, Row value) {
    out.beginArray();
    int size = !value.others().isEmpty() ? 2 : value.item1() != null ? 2 :
        value.item0() != null ? 1 : 0;
    if (size > 0) {
      if (value.item0() == null) {
        out.nullValue();
      } else {
        out.value(value.item0());
      }
    }
    if (size > 1) {
      if (value.item1() == null) {
        out.nullValue();
      } else {
        out.value(value.item1());
      }
    }
    for (Level other : value.others()) {
      LevelCodec.INSTANCE.write(out, other);
    }
    out.endArray();
  }
}
