// generated from Quiz.Question; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Lists;
import dev.hardwire.spi.json.Properties;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Quiz.Question}, which is Quiz.Question.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Quiz_QuestionCodec implements Codec<Quiz.Question> {
  static final Quiz_QuestionCodec INSTANCE = new Quiz_QuestionCodec();

  private static final JsonName[] NAMES = JsonName.all("text", "options");

  @Override
  public Quiz. @Nullable Question read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String text = null;
    List<String> options = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "text" -> {
          seen = in.once(seen, 1L << 0);
          text = in.string();
        }
        case "options" -> {
          seen = in.once(seen, 1L << 1);
          options = Lists.strings(in);
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x3L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Quiz.Question(text, options);
  }

  @Override
  public void write(JsonWriter out, Quiz.Question value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.text());
    Lists.write(out.name(NAMES[1]), value.options());
    out.endObject();
  }
}
