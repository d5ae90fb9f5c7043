package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.Node.Sequence;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Nodes → JSON. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /** A value as JSON, without white space. Two values that are equal but for their places have one text. */
    public static String write(Node node) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(node, out);
        }
        return text.toString();
    }

    private static void write(Node node, JsonGenerator out) {
        if (node instanceof Mapping mapping) {
            out.writeStartObject();
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                out.writeName(entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (node instanceof Sequence sequence) {
            out.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, out);
            }
            out.writeEndArray();
        } else {
            write((Scalar) node, out);
        }
    }

    private static void write(Scalar scalar, JsonGenerator out) {
        switch (scalar.type()) {
            case STRING -> out.writeString(scalar.text());
            case NUMBER -> out.writeNumber(scalar.text());
            case BOOLEAN -> out.writeBoolean(scalar.isTrue());
            case NULL -> out.writeNull();
        }
    }
}
