package dev.hardwire.spi.json;

import dev.hardwire.handler.FilePart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** The tokens of a tree. For one thread. */
final class TreeTokens extends Tokens {
    /** The objects (iterators of entries) and arrays (of elements) that are open, the innermost first. */
    private final Deque<Iterator<?>> open = new ArrayDeque<>();
    /** The value that comes, if it is known: the root, or that of a name. */
    private @Nullable JsonNode coming;
    /** The value whose token was taken last. */
    private JsonNode current;

    TreeTokens(JsonNode root) {
        this.coming = root;
        this.current = root;
    }

    @Override
    @Nullable
    JsonToken nextOrEnd() {
        JsonNode next = coming;
        if (next == null) {
            Iterator<?> elements = open.peek();
            if (elements == null) {
                return null;
            }
            if (!elements.hasNext()) {
                open.pop();
                return JsonToken.END_ARRAY;
            }
            next = (JsonNode) elements.next();
        }
        coming = null;
        current = next;
        if (next.isObject()) {
            open.push(next.properties().iterator());
        } else if (next.isArray()) {
            open.push(next.values().iterator());
        }
        return next.asToken();
    }

    @Override
    @Nullable
    String nextName() {
        Iterator<?> entries = open.element();
        if (!entries.hasNext()) {
            open.pop();
            return null;
        }
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) entries.next();
        coming = (JsonNode) entry.getValue();
        return (String) entry.getKey();
    }

    @Override
    void skipChildren() {
        if (current.isContainer()) {
            open.pop();
        }
    }

    @Override
    String string() {
        return current.stringValue();
    }

    @Override
    boolean isInt64() {
        return current.canConvertToLong();
    }

    @Override
    long int64() {
        return current.longValue();
    }

    @Override
    double float64() {
        return current.decimalValue().doubleValue();
    }

    @Override
    BigInteger integer() {
        return current.bigIntegerValue();
    }

    @Override
    BigDecimal decimal() {
        return bounded(current.decimalValue());
    }

    @Override
    byte @Nullable [] embedded() {
        return current.isBinary() ? current.binaryValue() : null;
    }

    @Override
    @Nullable
    FilePart file() {
        return current instanceof POJONode held && held.getPojo() instanceof FilePart file ? file : null;
    }

    @Override
    JsonNode node(JsonToken first) {
        skipChildren();
        return current;
    }

    /** None: a tree cannot have it. */
    @Override
    @Nullable
    String takeRepeated() {
        return null;
    }

    /** None: in a tree, attachments are binary values. */
    @Override
    byte @Nullable [] attachment() {
        skipChildren();
        return null;
    }

    @Override
    @Nullable
    Object lookAhead(String property) {
        JsonNode value = current.get(property);
        if (value == null) {
            return null;
        }
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isIntegralNumber() || value.isBoolean() ? value.asString() : value.asToken();
    }

    @Override
    String location() {
        return "";
    }
}
