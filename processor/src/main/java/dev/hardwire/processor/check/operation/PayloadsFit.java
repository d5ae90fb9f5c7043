package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.type.ExpectedType;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Binding.Payload;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Operation.BodyForm;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Java type of an answer's body holds what its media types have: a value, text, bytes or a stream. */
final class PayloadsFit {
    private static final JavaType BUFFERS =
            new JavaType(TypeNames.PUBLISHER, List.of(JavaType.of(TypeNames.BYTE_BUFFER)), false);
    private static final Set<String> BYTES =
            Set.of(TypeNames.CONTENT, TypeNames.BYTES, TypeNames.PATH, TypeNames.INPUT_STREAM);

    private final TypesFitSchemas types;
    private final ExpectedType expected;
    private final Diagnostics diagnostics;

    PayloadsFit(TypesFitSchemas types, ExpectedType expected, Diagnostics diagnostics) {
        this.types = types;
        this.expected = expected;
        this.diagnostics = diagnostics;
    }

    /**
     * Fits a type to a response that has a body.
     *
     * @return how it is sent, or null if it does not fit, which is reported then
     */
    @Nullable
    Payload fit(JavaType type, Response response, Place where) {
        Schema schema = Objects.requireNonNull(response.schema());
        List<String> mediaTypes = response.mediaTypes();
        return switch (response.form()) {
            case TEXT ->
                type.name().equals(TypeNames.STRING)
                        ? new Payload.Text(mediaTypes, new Value.Scalar(type, schema))
                        : wrong(type, response, where);
            case BYTES ->
                BYTES.contains(type.name()) || type.equals(BUFFERS)
                        ? new Payload.Bytes(mediaTypes, type)
                        : wrong(type, response, where);
            case ITEMS, EVENTS -> stream(type, schema, response, where);
            default -> {
                Value value = types.fit(type, schema, false, where);
                yield value == null ? null : new Payload.Json(mediaTypes, value);
            }
        };
    }

    private @Nullable Payload stream(JavaType type, Schema schema, Response response, Place where) {
        if (!type.name().equals(TypeNames.PUBLISHER) || type.arguments().size() != 1) {
            return wrong(type, response, where);
        }
        JavaType item = type.arguments().get(0);
        boolean events = response.form() == BodyForm.EVENTS
                && item.name().equals(TypeNames.SERVER_SENT_EVENT)
                && item.arguments().size() == 1;
        Value value = types.fit(events ? item.arguments().get(0) : item, schema, false, where);
        boolean text = response.form() == BodyForm.EVENTS && isText(schema);
        return value == null ? null : new Payload.Items(response.mediaTypes(), type, value, text, events);
    }

    private static boolean isText(Schema schema) {
        return schema instanceof Schema.Text text && text.format() == Schema.Format.NONE;
    }

    private @Nullable Payload wrong(JavaType type, Response response, Place where) {
        diagnostics.report(
                DiagnosticId.WRONG_TYPE,
                where,
                "%s is %s, but the response at %s is %s. Make it %s.",
                where.text(),
                TypeNames.simple(type),
                response.place().text(),
                String.join(", ", response.mediaTypes()),
                response.form() == BodyForm.BYTES
                        ? "Content, byte[], Path, InputStream or Flow.Publisher<ByteBuffer>"
                        : expected.of(response));
        return null;
    }
}
