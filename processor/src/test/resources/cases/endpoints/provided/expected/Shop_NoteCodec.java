// generated from Shop.Note; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Shop.Note}, which is Shop.Note.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Shop_NoteCodec implements Codec<Shop.Note> {
  static final Shop_NoteCodec INSTANCE = new Shop_NoteCodec();

  private static final JsonName[] NAMES = JsonName.all("text");

  @Override
  public Shop. @Nullable Note read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String text = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "text" -> {
          seen = in.once(seen, 1L << 0);
          text = in.string();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0x1L, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Shop.Note(text);
  }

  @Override
  public void write(JsonWriter out, Shop.Note value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.text());
    out.endObject();
  }
}
