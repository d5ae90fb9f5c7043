package dev.hardwire.spi.json;

import dev.hardwire.handler.FilePart;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The tokens of one JSON value, of a text or of a tree. The accessors are about the token that was just taken, of their
 * type. For one thread.
 */
abstract sealed class Tokens permits TextTokens, TreeTokens {
    /**
     * The largest exponent, and the most digits behind the point, of a number that is taken as it is. Arithmetic on a number
     * such as {@code 1e999999999} would take gigabytes.
     */
    private static final int MAX_SCALE = 1_000;

    /** The first token of the next value if it was taken already, else null. */
    private @Nullable JsonToken ahead;

    /** The first token of the value to read. */
    final JsonToken next() {
        JsonToken token = ahead;
        if (token != null) {
            ahead = null;
            return token;
        }
        token = nextOrEnd();
        if (token == null) {
            throw endsTooEarly();
        }
        return token;
    }

    /** Lets the token that was just taken be taken again. */
    final void putBack(JsonToken token) {
        ahead = token;
    }

    /** The next token, or null at the end. */
    abstract @Nullable JsonToken nextOrEnd();

    /** The next name of an object, or null at the object's end. */
    abstract @Nullable String nextName();

    /** Consumes the rest of the object or array whose first token was just taken; does nothing behind any other token. */
    abstract void skipChildren();

    abstract String string();

    /** Whether the integer has 64 bits at most. */
    abstract boolean isInt64();

    abstract long int64();

    abstract double float64();

    abstract BigInteger integer();

    abstract BigDecimal decimal();

    /** The bytes of a binary value of a tree. */
    abstract byte @Nullable [] embedded();

    /** The file that a value of a tree is, or null. */
    @Nullable
    FilePart file() {
        return null;
    }

    /** The value whose first token was just taken, all of it. */
    abstract JsonNode node(JsonToken first);

    /** The first name that an object of the trees read since the last call has twice, or null. */
    abstract @Nullable String takeRepeated();

    /** The attachment of the placeholder that the object which has just begun should be, all of it; null if it is none. */
    abstract byte @Nullable [] attachment();

    /**
     * Looks into the object that has just begun, without moving.
     *
     * @return the text of a property that is a string, integer or boolean; else its token; null where it is absent
     */
    abstract @Nullable Object lookAhead(String property);

    /** Where the next token is, for messages; empty where nobody knows. */
    abstract String location();

    final MalformedJson endsTooEarly() {
        return new MalformedJson("The JSON text ends too early" + location());
    }

    /** The number, unless arithmetic on it could take too much. */
    final BigDecimal bounded(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw outOfScale();
        }
        return value;
    }

    final MalformedJson outOfScale() {
        return new MalformedJson("A number can have an exponent of at most " + MAX_SCALE + location());
    }
}
