// generated from openapi.yaml:39; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Id}, which is openapi.yaml:39.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class IdCodec implements Codec<Id> {
  static final IdCodec INSTANCE = new IdCodec();

  @Override
  public @Nullable Id read(JsonReader in) {
    return switch (in.kind()) {
      case STRING -> readOfString(in);
      case NUMBER -> readOfInteger(in);
      case ARRAY -> readOfPoint(in);
      default -> {
        in.mismatch("must be a string or a number or an array");
        yield null;
      }
    };
  }

  @Override
  public void write(JsonWriter out, Id value) {
    if (value instanceof Id.OfString ofString) {
      out.value(ofString.value());
    } else if (value instanceof Id.OfInteger ofInteger) {
      out.value(ofInteger.value());
    } else if (value instanceof Id.OfPoint ofPoint) {
      PointCodec.INSTANCE.write(out, ofPoint.value());
    } else {
      throw new NullPointerException("Id is null");
    }
  }

  private static @Nullable Id readOfString(JsonReader in) {
    int violations = in.violationCount();
    String value = in.string();
    Constraints.length(in, value, 0, 9);
    return in.violationCount() == violations ? new Id.OfString(value) : null;
  }

  private static @Nullable Id readOfInteger(JsonReader in) {
    int violations = in.violationCount();
    long value = in.int64();
    return in.violationCount() == violations ? new Id.OfInteger(value) : null;
  }

  private static @Nullable Id readOfPoint(JsonReader in) {
    int violations = in.violationCount();
    Point value = PointCodec.INSTANCE.read(in);
    return in.violationCount() == violations ? new Id.OfPoint(value) : null;
  }
}
