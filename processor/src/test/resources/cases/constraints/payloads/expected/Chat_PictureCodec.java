// generated from Chat.Picture; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Chat.Picture}, which is Chat.Picture.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class Chat_PictureCodec implements Codec<Chat.Picture> {
  static final Chat_PictureCodec INSTANCE = new Chat_PictureCodec();

  private static final JsonName[] NAMES = JsonName.all("name", "data", "thumbnail", "layers",
      "mask");

  @Override
  public Chat. @Nullable Picture read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    String name = null;
    byte[] data = null;
    ByteBuffer thumbnail = null;
    List<byte[]> layers = null;
    ByteBuffer mask = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "name" -> {
          seen = in.once(seen, 1L << 0);
          name = in.string();
        }
        case "data" -> {
          seen = in.once(seen, 1L << 1);
          data = in.binary();
        }
        case "thumbnail" -> {
          seen = in.once(seen, 1L << 2);
          thumbnail = in.nextNull() ? null : in.buffer();
        }
        case "layers" -> {
          seen = in.once(seen, 1L << 3);
          layers = readLayers(in);
        }
        case "mask" -> {
          seen = in.once(seen, 1L << 4);
          mask = in.buffer();
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, 0xbL, NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Chat.Picture(name, data, thumbnail, layers, Optional.ofNullable(mask));
  }

  @Override
  public void write(JsonWriter out, Chat.Picture value) {
    out.beginObject();
    out.name(NAMES[0]).value(value.name());
    out.name(NAMES[1]).value(value.data());
    Properties.optional(out, NAMES[2], value.thumbnail());
    writeLayers(out.name(NAMES[3]), value.layers());
    Properties.optional(out, NAMES[4], value.mask().orElse(null));
    out.endObject();
  }

  private static @Nullable List<byte[]> readLayers(JsonReader in) {
    if (!in.beginArray()) {
      return null;
    }
    List<byte[]> items = new ArrayList<>();
    while (in.nextElement()) {
      byte[] item = in.binary();
      items.add(item);
    }
    return items;
  }

  private static void writeLayers(JsonWriter out, List<byte[]> items) {
    out.beginArray();
    for (byte[] item : items) {
      out.value(item);
    }
    out.endArray();
  }
}
