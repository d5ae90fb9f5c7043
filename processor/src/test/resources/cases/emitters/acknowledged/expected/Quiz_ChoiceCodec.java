// generated from Quiz.Choice; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Conditions;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Quiz.Choice}, which is Quiz.Choice.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Quiz_ChoiceCodec implements Codec<Quiz.Choice> {
  static final Quiz_ChoiceCodec INSTANCE = new Quiz_ChoiceCodec();

  private static final JsonName[] NAMES = JsonName.all("option", "why");

  @Override
  public Quiz. @Nullable Choice read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    int option = 0;
    String why = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "option" -> {
          seen = in.once(seen, 1L << 0);
          option = in.int32();
          if (option < 1) {
            in.violation("must be greater than 0");
          }
        }
        case "why" -> {
          seen = in.once(seen, 1L << 1);
          if (in.nextNull()) {
            why = null;
          } else {
            why = in.string();
            if (!Conditions.hasLength(why, 0, 100)) {
              in.violation("must have at most 100 characters");
            }
          }
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Quiz.Choice(option, why);
  }

  @Override
  public void write(JsonWriter out, Quiz.Choice value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.option());
    Properties.optional(out, NAMES[1], value.why());
    out.endObject();
  }
}
