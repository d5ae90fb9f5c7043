// generated from openapi.yaml:18; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Report}, which is openapi.yaml:18.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class ReportCodec implements Codec<Report> {
  static final ReportCodec INSTANCE = new ReportCodec();

  private static final JsonName[] NAMES = JsonName.all("total");

  @Override
  public @Nullable Report read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    long total = 0;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "total" -> {
          seen = in.once(seen, 1L << 0);
          total = in.int64();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Report(total);
  }

  @Override
  public void write(JsonWriter out, Report value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.total());
    out.endObject();
  }
}
