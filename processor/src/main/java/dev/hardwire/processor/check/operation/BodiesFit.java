package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.type.ExpectedType;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument.FromBody;
import dev.hardwire.processor.model.Binding.BodyCase;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameter for the body can hold what the body is in each of its media types. */
final class BodiesFit {
    private final TypesFitSchemas types;
    private final ExpectedType expected;
    private final Diagnostics diagnostics;

    BodiesFit(TypesFitSchemas types, ExpectedType expected, Diagnostics diagnostics) {
        this.types = types;
        this.expected = expected;
        this.diagnostics = diagnostics;
    }

    /** How the body becomes the argument; null if the type does not fit, which is reported then. */
    @Nullable
    FromBody fit(MethodParameter parameter, RequestBody body) {
        JavaType type = parameter.type();
        if (body.javaName() == null) {
            return whole(parameter, body, body.contents());
        }
        if (types.shape(type) instanceof TypeShape.OfSealed sealed) {
            return sealed(parameter, body, sealed);
        }
        List<Content> taken = body.contents().stream()
                .filter(content -> isTypeOf(type, content))
                .toList();
        if (taken.isEmpty()) {
            return wrong(parameter, body);
        }
        FromBody one = whole(parameter, body, taken);
        if (one != null) {
            diagnostics.note(
                    DiagnosticId.UNSUPPORTED,
                    parameter.place(),
                    "%s is %s, which a body of %s is; requests with another that the document has at %s (%s) are answered 415."
                            + " Make it %s to take them all.",
                    parameter.place().text(),
                    TypeNames.simple(type),
                    mediaTypes(taken),
                    body.place().text(),
                    mediaTypes(body.contents().stream()
                            .filter(content -> !taken.contains(content))
                            .toList()),
                    expected.records(body));
        }
        return one;
    }

    private static String mediaTypes(List<Content> contents) {
        return contents.stream()
                .flatMap(content -> content.mediaTypes().stream())
                .collect(Collectors.joining(", "));
    }

    /** Whether a type is that of a content, by its name alone. */
    private boolean isTypeOf(JavaType type, Content content) {
        if (content.format() == Format.RAW) {
            return TypeNames.RAW.contains(type.name());
        }
        return content.schema() instanceof Schema.Ref ref
                ? types.isOf(type, ref.type())
                : TypeNames.simple(type).equals(expected.of(content.schema(), true))
                        || TypeNames.simple(type).equals(expected.of(content.schema(), false));
    }

    private @Nullable FromBody whole(MethodParameter parameter, RequestBody body, List<Content> contents) {
        List<BodyCase> cases = new ArrayList<>();
        for (Content content : contents) {
            Value value = value(parameter.type(), content, !body.required(), parameter.place());
            if (value == null) {
                return null;
            }
            cases.add(new BodyCase(content, value, null));
        }
        return new FromBody(parameter.type(), body.required(), cases);
    }

    private @Nullable FromBody sealed(MethodParameter parameter, RequestBody body, TypeShape.OfSealed sealed) {
        Map<String, TypeShape> records = new LinkedHashMap<>();
        sealed.permitted().forEach(shape -> records.put(simpleName(shape), shape));
        List<BodyCase> cases = new ArrayList<>();
        boolean fits = records.size() == body.alternatives().size();
        for (Content content : body.contents()) {
            if (!(records.get(content.javaName()) instanceof TypeShape.OfRecord record)
                    || record.components().size() != 1) {
                fits = false;
                continue;
            }
            TypeShape.Component component = record.components().get(0);
            Place here = record.type().inCompilation()
                    ? component.place()
                    : component.place().reportedAt(parameter.place());
            Value value = value(component.type(), content, false, here);
            if (value == null) {
                return null;
            }
            cases.add(new BodyCase(content, value, record.type().type()));
        }
        return fits ? new FromBody(parameter.type(), body.required(), cases) : wrong(parameter, body);
    }

    private static String simpleName(TypeShape shape) {
        String names = shape.type().simpleNames();
        return names.substring(names.lastIndexOf('.') + 1);
    }

    private @Nullable Value value(JavaType type, Content content, boolean mayBeAbsent, Place where) {
        return content.format() == Format.RAW
                ? raw(type, content, where)
                : types.fit(type, content.schema(), mayBeAbsent, where);
    }

    private @Nullable Value raw(JavaType type, Content content, Place where) {
        switch (type.name()) {
            case TypeNames.BYTES -> {
                return new Value.Bytes(type);
            }
            case TypeNames.INPUT_STREAM -> {
                return new Value.Streamed(type, false);
            }
            case TypeNames.PUBLISHER -> {
                if (type.arguments().equals(List.of(JavaType.of(TypeNames.BYTE_BUFFER)))) {
                    return new Value.Streamed(type, true);
                }
            }
            default -> {
                // reported below
            }
        }
        diagnostics.report(
                DiagnosticId.WRONG_TYPE,
                where,
                "%s is %s, but the body of %s at %s is handed over as it is sent. Make it InputStream, or"
                        + " Flow.Publisher<ByteBuffer>, or byte[] to have it collected.",
                where.text(),
                TypeNames.simple(type),
                mediaTypes(List.of(content)),
                content.place().text());
        return null;
    }

    private @Nullable FromBody wrong(MethodParameter parameter, RequestBody body) {
        diagnostics.report(
                DiagnosticId.WRONG_TYPE,
                parameter.place(),
                "%s is %s, but the body at %s is of several types. Make it %s.",
                parameter.place().text(),
                TypeNames.simple(parameter.type()),
                body.place().text(),
                expected.records(body));
        return null;
    }
}
