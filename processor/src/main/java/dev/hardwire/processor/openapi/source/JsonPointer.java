package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Pointers (RFC 6901). */
public final class JsonPointer {
    private JsonPointer() {}

    /** The pointer of a value in an object or array. */
    public static String child(String parent, String token) {
        return parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    /** The tokens of a pointer, unescaped. */
    public static List<String> tokens(String pointer) {
        var tokens = new ArrayList<String>();
        if (!pointer.isEmpty()) {
            for (String token : pointer.substring(1).split("/", -1)) {
                tokens.add(token.replace("~1", "/").replace("~0", "~"));
            }
        }
        return tokens;
    }

    /** The value of one token, or null where there is none. */
    public static @Nullable Node step(Node node, String token) {
        if (node instanceof Mapping mapping) {
            return mapping.get(token);
        }
        return node instanceof Sequence sequence
                        && token.matches("0|[1-9][0-9]{0,8}")
                        && Integer.parseInt(token) < sequence.items().size()
                ? sequence.items().get(Integer.parseInt(token))
                : null;
    }
}
