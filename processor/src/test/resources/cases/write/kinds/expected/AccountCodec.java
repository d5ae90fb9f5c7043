// generated from openapi.yaml:81; do not edit
package shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Properties;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes {@link Account}, which is openapi.yaml:81.
 */
@Generated("dev.hardwire.processor.HardwireProcessor")
final class AccountCodec implements Codec<Account> {
  static final AccountCodec INSTANCE = new AccountCodec();

  private static final JsonName[] NAMES = JsonName.all("id", "secret");

  @Override
  public @Nullable Account read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    int violations = in.violationCount();
    long seen = 0;
    Long id = null;
    String secret = null;
    for (String property = in.nextName(); property != null; property = in.nextName()) {
      switch (property) {
        case "id" -> {
          seen = in.once(seen, 1L << 0);
          if (in.direction() == Direction.REQUEST) {
            in.readOnly();
          } else {
            id = in.int64();
          }
        }
        case "secret" -> {
          seen = in.once(seen, 1L << 1);
          if (in.direction() == Direction.RESPONSE) {
            in.writeOnly();
          } else {
            secret = in.string();
          }
        }
        default -> in.skip();
      }
    }
    Properties.required(in, seen, (in.direction() == Direction.REQUEST ? 0 : 0x1L)
        | (in.direction() == Direction.RESPONSE ? 0 : 0x2L), NAMES, 0);
    if (in.violationCount() != violations) {
      return null;
    }
    return new Account(id, secret);
  }

  @Override
  public void write(JsonWriter out, Account value) {
    out.beginObject();
    Properties.optional(out, NAMES[0], value.id());
    if (out.direction() != Direction.RESPONSE) {
      Properties.optional(out, NAMES[1], value.secret());
    }
    out.endObject();
  }
}
