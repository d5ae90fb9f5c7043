package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The tokens of a JSON text in UTF-8. For one thread. */
final class TextTokens extends Tokens {
    private final byte[] json;
    private final int end;
    private final JsonScanner scanner;
    private final List<byte[]> attachments;
    private @Nullable JsonTree tree;

    TextTokens(byte[] json, int offset, int length, List<byte[]> attachments) {
        this.json = json;
        this.end = offset + length;
        this.scanner = new JsonScanner(json, offset, length);
        this.attachments = attachments;
    }

    @Override
    @Nullable
    JsonToken nextOrEnd() {
        return scanner.next();
    }

    @Override
    @Nullable
    String nextName() {
        return scanner.nextName();
    }

    @Override
    void skipChildren() {
        scanner.skipChildren();
    }

    @Override
    String string() {
        return scanner.string().text();
    }

    /** Whether the integer that was just taken has 32 bits at most. */
    boolean isInt32() {
        return isInt64() && int64() == (int) int64();
    }

    @Override
    boolean isInt64() {
        return scanner.number().isInt64();
    }

    @Override
    long int64() {
        return scanner.number().int64();
    }

    @Override
    double float64() {
        return scanner.number().float64();
    }

    @Override
    BigInteger integer() {
        return scanner.number().integer();
    }

    @Override
    BigDecimal decimal() {
        if (scanner.number().isOutOfScale()) {
            throw outOfScale();
        }
        return bounded(scanner.number().decimal());
    }

    @Override
    byte @Nullable [] embedded() {
        return null;
    }

    @Override
    JsonNode node(JsonToken first) {
        return tree().read(first);
    }

    @Override
    @Nullable
    String takeRepeated() {
        return tree == null ? null : tree.takeRepeated();
    }

    @Override
    byte @Nullable [] attachment() {
        return tree().attachment();
    }

    private JsonTree tree() {
        JsonTree made = tree;
        if (made == null) {
            made = new JsonTree(this, attachments);
            tree = made;
        }
        return made;
    }

    @Override
    @Nullable
    Object lookAhead(String property) {
        int open = scanner.position() - 1;
        String first = FirstProperty.text(json, open, end, property);
        return first == null ? scout(open, property) : first;
    }

    private @Nullable Object scout(int open, String property) {
        TextTokens scout = new TextTokens(json, open, end - open, List.of());
        scout.next();
        for (String name = scout.nextName(); name != null; name = scout.nextName()) {
            JsonToken value = scout.next();
            if (name.equals(property)) {
                return switch (value) {
                    case VALUE_STRING -> scout.string();
                    case VALUE_NUMBER_INT -> scout.integer().toString();
                    case VALUE_TRUE -> "true";
                    case VALUE_FALSE -> "false";
                    default -> value;
                };
            }
            scout.skipChildren();
        }
        return null;
    }

    @Override
    String location() {
        return scanner.location(scanner.position());
    }
}
