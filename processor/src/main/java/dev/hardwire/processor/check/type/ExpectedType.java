package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java type that a schema asks for, as a message writes it. */
public final class ExpectedType {
    private final Map<TypeId, NamedType> named;

    /** Types of documents with these names. */
    public ExpectedType(Map<TypeId, NamedType> named) {
        this.named = named;
    }

    /** The type of a value, which is not a primitive one where it may be absent. */
    public String of(Schema schema, boolean mayBeAbsent) {
        String type;
        if (schema instanceof Schema.Validated validated) {
            type = of(validated.schema(), mayBeAbsent);
        } else if (schema instanceof Schema.Array array) {
            type = "List<" + of(array.items(), true) + ">";
        } else if (schema instanceof Schema.MapOf map) {
            type = "Map<String, " + of(map.values(), true) + ">";
        } else if (schema instanceof Schema.Bytes) {
            type = TypeNames.BYTES;
        } else if (schema instanceof Schema.File) {
            type = "FilePart";
        } else if (schema instanceof Schema.Free) {
            type = "JsonNode";
        } else if (schema instanceof Schema.Ref ref) {
            NamedType target = named.get(ref.type());
            type = target == null ? "Object" : target.javaName();
        } else {
            String scalar = ScalarTypes.of(schema);
            type = TypeNames.simple(mayBeAbsent || schema.nullable() ? ScalarTypes.boxed(scalar) : scalar);
        }
        return type;
    }

    /** The type of a response's body, as stubs have it. */
    public String of(Operation.Response response) {
        Schema schema = Objects.requireNonNull(response.schema());
        return switch (response.form()) {
            case BYTES -> "Content";
            case ITEMS -> "Flow.Publisher<" + of(schema, true) + ">";
            case EVENTS -> "Flow.Publisher<ServerSentEvent<" + of(schema, true) + ">>";
            default -> of(schema, false);
        };
    }

    /** The type of a parameter. */
    public String of(Operation.Parameter parameter) {
        return of(parameter.schema(), parameter.mayBeAbsent());
    }

    /** The type of a body. */
    public String of(RequestBody body) {
        return body.javaName() == null ? of(body.contents().get(0), !body.required()) : body.javaName();
    }

    private String of(RequestBody.Content content, boolean mayBeAbsent) {
        return content.format() == RequestBody.Format.RAW ? "InputStream" : of(content.schema(), mayBeAbsent);
    }

    /** The sealed type of a body, with its records. */
    public String records(RequestBody body) {
        return of(body)
                + body.alternatives().stream()
                        .map(content -> content.javaName() + "(" + of(content, false) + " value)")
                        .collect(Collectors.joining(", ", ", a sealed interface of the records ", ""));
    }

    /** The method that an operation asks for. */
    public String signature(Operation operation) {
        Stream<String> parameters =
                operation.parameters().stream().map(parameter -> of(parameter) + " " + parameter.javaName());
        RequestBody body = operation.body();
        Stream<String> all = body == null ? parameters : Stream.concat(parameters, Stream.of(of(body) + " body"));
        return result(operation) + " " + operation.javaName() + all.collect(Collectors.joining(", ", "(", ")"));
    }

    private String result(Operation operation) {
        if (operation.responses().size() != 1) {
            return JavaNames.response(operation.javaName());
        }
        Operation.Response only = operation.responses().get(0);
        return only.schema() == null ? "void" : of(only);
    }
}
