package dev.hardwire.processor.openapi.grammar;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.math.BigDecimal;
import java.util.List;

/** Checks values that are no objects. */
final class Leaves {
    private static final List<String> TYPES = List.of("array", "boolean", "integer", "number", "object", "string");

    private final Version version;
    private final Diagnostics diagnostics;

    Leaves(Version version, Diagnostics diagnostics) {
        this.version = version;
        this.diagnostics = diagnostics;
    }

    void check(Node node, Kind kind) {
        if (kind == Kind.TYPE) {
            type(node);
        } else if (!fits(node, kind)) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    node.place(),
                    "The value of %s must be %s%s",
                    lastToken(node),
                    kind.withArticle(),
                    kind == Kind.TEXT && node instanceof Scalar ? "; put it in quotes." : ".");
        }
    }

    private static String lastToken(Node node) {
        String pointer = node.place().pointer();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static boolean fits(Node node, Kind kind) {
        if (kind == Kind.ANY) {
            return true;
        }
        if (!(node instanceof Scalar scalar)) {
            return kind == Kind.OBJECT && node instanceof Mapping;
        }
        return switch (kind) {
            case OBJECT -> false;
            case TEXT -> scalar.type() == Node.Type.STRING;
            case BOOLEAN -> scalar.type() == Node.Type.BOOLEAN;
            case NUMBER -> scalar.type() == Node.Type.NUMBER;
            case POSITIVE -> scalar.type() == Node.Type.NUMBER && new BigDecimal(scalar.text()).signum() > 0;
            default -> scalar.type() == Node.Type.NUMBER && isCount(new BigDecimal(scalar.text()));
        };
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private void type(Node node) {
        if (version == Version.V31 && node instanceof Sequence several) {
            several.items().forEach(this::typeName);
        } else {
            typeName(node);
        }
    }

    private void typeName(Node node) {
        String name = node instanceof Scalar scalar ? scalar.text() : "";
        boolean isText = node instanceof Scalar scalar && scalar.type() == Node.Type.STRING;
        boolean isNull = version == Version.V31 && name.equals("null");
        boolean isFile = version == Version.V20 && name.equals("file");
        if (isText && (TYPES.contains(name) || isNull || isFile)) {
            return;
        }
        String hint = isNull ? "; put it in quotes: \"null\"." : DidYouMean.among(name, TYPES);
        diagnostics.report(
                DiagnosticId.DOCUMENT_INVALID,
                node.place(),
                "%s is no type%s",
                name.isEmpty() ? "This" : name,
                hint.isEmpty() ? "; it is one of " + String.join(", ", TYPES) + "." : hint);
    }
}
