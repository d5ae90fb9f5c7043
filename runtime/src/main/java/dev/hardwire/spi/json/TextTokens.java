package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * The tokens of a JSON text in UTF-8, from Jackson's parser; whatever the parser does not like is {@link MalformedJson}.
 * For one thread.
 */
final class TextTokens extends Tokens {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            // JSON on a wire is UTF-8 (RFC 8259, 8.1).
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonReader.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] json;
    private final int offset;
    private final int length;
    private final JsonParser parser;
    private final JsonTree tree;

    TextTokens(byte[] json, int offset, int length, List<byte[]> attachments) {
        this.json = json;
        this.offset = offset;
        this.length = length;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), json, offset, length);
        this.tree = new JsonTree(this, attachments);
    }

    @Override
    @Nullable
    JsonToken nextOrEnd() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    @Nullable
    String nextName() {
        try {
            String name = parser.nextName();
            if (name == null && parser.currentToken() != JsonToken.END_OBJECT) {
                throw endsTooEarly();
            }
            return name;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    void skipChildren() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    String string() {
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** Whether the integer that was just taken has 32 bits at most. */
    boolean isInt32() {
        return type() == JsonParser.NumberType.INT;
    }

    @Override
    boolean isInt64() {
        return type() != JsonParser.NumberType.BIG_INTEGER;
    }

    private JsonParser.@Nullable NumberType type() {
        try {
            return parser.getNumberType();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    long int64() {
        try {
            return parser.getLongValue();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    double float64() {
        try {
            return parser.getDoubleValue();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    BigInteger integer() {
        try {
            return parser.getBigIntegerValue();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    BigDecimal decimal() {
        try {
            return bounded(parser.getDecimalValue());
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    byte @Nullable [] embedded() {
        return null;
    }

    @Override
    JsonNode node(JsonToken first) {
        return tree.read(first);
    }

    @Override
    @Nullable
    String takeRepeated() {
        return tree.takeRepeated();
    }

    @Override
    byte @Nullable [] attachment() {
        return tree.attachment();
    }

    @Override
    @Nullable
    Object lookAhead(String property) {
        int at = (int) parser.currentTokenLocation().getByteOffset();
        String first = FirstProperty.text(json, offset + at, offset + length, property);
        return first == null ? scout(at, property) : first;
    }

    private @Nullable Object scout(int at, String property) {
        try (JsonParser scout = FACTORY.createParser(ObjectReadContext.empty(), json, offset + at, length - at)) {
            scout.nextToken();
            for (String name = scout.nextName(); name != null; name = scout.nextName()) {
                JsonToken value = scout.nextToken();
                if (name.equals(property)) {
                    return switch (value) {
                        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE -> scout.getString();
                        default -> value;
                    };
                }
                scout.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    /** In the parser's words, without the names of its settings. */
    private MalformedJson malformed(JacksonException e) {
        return new MalformedJson(e.getOriginalMessage().replaceAll(", from `[^`]*`", "") + location());
    }

    @Override
    String location() {
        return " (line " + parser.currentLocation().getLineNr() + ", column "
                + parser.currentLocation().getColumnNr() + ")";
    }
}
