package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A document's model as text, one line for each thing, for comparison with what is expected. */
public final class ModelText {
    private final Map<TypeId, NamedType> types;
    private final List<String> lines = new ArrayList<>();

    private ModelText(Map<TypeId, NamedType> types) {
        this.types = types;
    }

    /** The lines of a document. */
    public static List<String> of(Document document) {
        var text = new ModelText(document.types());
        text.lines.add("%s \"%s\" at \"%s\"".formatted(document.resource(), document.title(), document.basePath()));
        document.operations().forEach(text::operation);
        document.types().values().forEach(text::type);
        return text.lines;
    }

    private void operation(Operation o) {
        String path = o.segments().stream().map(ModelText::segment).collect(Collectors.joining("/", "/", ""));
        lines.add("");
        lines.add("%s %s %s %s [%s]%s%s"
                .formatted(
                        o.method(),
                        path,
                        o.id(),
                        o.id().equals(o.javaName()) ? "" : "(" + o.javaName() + ")",
                        o.tag(),
                        o.deprecated() ? " deprecated" : "",
                        o.description().isEmpty() ? "" : " \"" + o.description().replace("\n", "\\n") + "\"")
                .replace("  ", " "));
        for (var p : o.parameters()) {
            lines.add("  %s %s%s%s: %s%s%s"
                    .formatted(
                            p.in().name().toLowerCase(java.util.Locale.ROOT),
                            p.name(),
                            p.name().equals(p.javaName()) ? "" : " (" + p.javaName() + ")",
                            p.required() ? "" : "?",
                            schema(p.schema()),
                            p.schema() instanceof Schema.Array ? (p.explode() ? " repeated" : " joined") : "",
                            literal(p.defaultValue())));
        }
        if (o.body() != null) {
            o.body()
                    .contents()
                    .forEach(content -> lines.add("  body%s: %s%s %s"
                            .formatted(
                                    o.body().required() ? "" : "?",
                                    o.body().javaName() == null
                                            ? ""
                                            : o.body().javaName() + "." + content.javaName() + " ",
                                    schema(content.schema()),
                                    content.mediaTypes())));
        }
        o.security().forEach(asked -> lines.add("  asks for " + asked.schemes()));
        for (var r : o.responses()) {
            lines.add("  %s %s: %s"
                    .formatted(
                            r.status(),
                            r.javaName(),
                            r.schema() == null
                                    ? "-"
                                    : r.form().name().toLowerCase(Locale.ROOT) + " " + schema(r.schema()) + " "
                                            + String.join(" ", r.mediaTypes())));
        }
    }

    private static String segment(Segment s) {
        if (s instanceof Segment.Literal literal) {
            return literal.text();
        }
        return s instanceof Segment.Template template
                ? template.literals() + " " + template.variables()
                : "{" + s.variables().get(0) + "}";
    }

    private void type(NamedType type) {
        lines.add("");
        if (type instanceof NamedType.ObjectType o) {
            lines.add("record %s%s%s %s%s"
                    .formatted(
                            o.javaName(),
                            o.closed() ? " closed" : "",
                            range(o.minProperties(), o.maxProperties()),
                            o.id(),
                            validated(o.validator())));
            for (var p : o.properties()) {
                lines.add("  %s%s%s: %s%s%s%s"
                        .formatted(
                                p.name(),
                                p.name().equals(p.javaName()) ? "" : " (" + p.javaName() + ")",
                                p.required() ? "" : "?",
                                schema(p.schema()),
                                literal(p.defaultValue()),
                                p.access() == NamedType.Access.BOTH
                                        ? ""
                                        : " " + p.access().name().toLowerCase(java.util.Locale.ROOT),
                                p.presence() ? " presence" : ""));
            }
            if (o.others() != null) {
                lines.add("  * " + o.others().javaName() + ": "
                        + schema(o.others().values()));
            }
        } else if (type instanceof NamedType.TupleType t) {
            lines.add("tuple %s%s%s %s%s"
                    .formatted(
                            t.javaName(),
                            t.closed() ? " closed" : "",
                            range(t.minItems(), t.maxItems()),
                            t.id(),
                            validated(t.validator())));
            t.items()
                    .forEach(item -> lines.add(
                            "  " + item.javaName() + (item.required() ? "" : "?") + ": " + schema(item.schema())));
            if (t.others() != null) {
                lines.add("  * others: " + schema(t.others()));
            }
        } else if (type instanceof NamedType.ChoiceType c) {
            lines.add("%s %s %s".formatted(c.exactlyOne() ? "one of" : "any of", c.javaName(), c.id())
                    + (c.validator().equals(c.id()) ? "" : validated(c.validator())));
            c.alternatives()
                    .forEach(a -> lines.add("  " + a.javaName() + ": " + schema(a.schema()) + " if "
                            + a.validator().pointer()));
        } else if (type instanceof NamedType.EnumType e) {
            lines.add("enum %s %s".formatted(e.javaName(), e.id()));
            e.values().forEach(v -> lines.add("  " + v.javaName() + " = " + value(v.value())));
        } else {
            var u = (NamedType.UnionType) type;
            lines.add(
                    "union %s by %s %s%s".formatted(u.javaName(), u.discriminator(), u.id(), validated(u.validator())));
            u.variants()
                    .forEach(v -> lines.add(
                            "  " + v.value() + " -> " + types.get(v.type()).javaName()));
        }
    }

    private static String validated(TypeId validator) {
        return validator == null ? "" : " validated by " + validator.pointer();
    }

    private String schema(Schema schema) {
        if (schema instanceof Schema.Validated v) {
            return schema(v.schema()) + " [" + validated(v.validator()).strip() + "]";
        }
        return notNull(schema) + (schema.nullable() ? " or null" : "");
    }

    private String notNull(Schema schema) {
        if (schema instanceof Schema.Text s) {
            String format = s.format() == Schema.Format.NONE
                    ? "string"
                    : s.format().name().toLowerCase(java.util.Locale.ROOT);
            return format
                    + range(s.minLength(), s.maxLength())
                    + (s.checkedFormat() == null ? "" : " " + s.checkedFormat())
                    + (s.pattern() == null ? "" : " /" + s.pattern().java() + "/");
        }
        if (schema instanceof Schema.Int s) {
            return s.width().name().toLowerCase(java.util.Locale.ROOT) + bounds(s.bounds());
        }
        if (schema instanceof Schema.Num s) {
            return s.precision().name().toLowerCase(java.util.Locale.ROOT) + bounds(s.bounds());
        }
        if (schema instanceof Schema.Array s) {
            return "list<" + schema(s.items()) + ">" + range(s.minItems(), s.maxItems())
                    + (s.uniqueItems() ? " unique" : "");
        }
        if (schema instanceof Schema.MapOf s) {
            return "map<" + schema(s.values()) + ">" + range(s.minProperties(), s.maxProperties());
        }
        if (schema instanceof Schema.File) {
            return "file";
        }
        if (schema instanceof Schema.Bool) {
            return "boolean";
        }
        return schema instanceof Schema.Ref s ? types.get(s.type()).javaName() : "any";
    }

    private static String range(int min, int max) {
        return min == 0 && max == Integer.MAX_VALUE
                ? ""
                : "(" + min + ".." + (max == Integer.MAX_VALUE ? "" : max) + ")";
    }

    private static String bounds(Schema.Bounds b) {
        if (b.equals(Schema.Bounds.NONE)) {
            return "";
        }
        return (b.exclusiveMinimum() ? "]" : "[") + plain(b.minimum()) + ".." + plain(b.maximum())
                + (b.exclusiveMaximum() ? "[" : "]")
                + (b.multipleOf() == null ? "" : "*" + plain(b.multipleOf()));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String literal(Literal literal) {
        return literal == null ? "" : " = " + value(literal);
    }

    private static String value(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text.value();
        }
        if (literal instanceof Literal.Numeric number) {
            return number.value().toPlainString();
        }
        return literal instanceof Literal.Array array
                ? array.values().stream().map(ModelText::value).toList().toString()
                : literal.text();
    }
}
