package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.math.BigDecimal;

/** The values of a document as the model has them. */
final class Literals {
    private Literals() {}

    static Literal of(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return new Literal.Json(JsonWriter.write(node));
        }
        return switch (scalar.type()) {
            case STRING -> new Literal.Text(scalar.text());
            case NUMBER -> new Literal.Numeric(new BigDecimal(scalar.text()));
            case BOOLEAN -> new Literal.Bool(scalar.isTrue());
            case NULL -> new Literal.Null();
        };
    }
}
