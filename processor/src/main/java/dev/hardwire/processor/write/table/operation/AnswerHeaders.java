package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.SentHeader;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Header;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.json.ParameterValues;
import dev.hardwire.processor.write.json.Shapes;
import dev.hardwire.processor.write.table.call.Context;
import java.util.List;

/** Writes how the headers of an answer are added, and read again where answers are validated. */
final class AnswerHeaders {
    private final Context context;
    private final JsonValues values;
    private final ParameterValues parameters;

    /** @param owner the class that these members become those of */
    AnswerHeaders(Context context, Members members, JsonValues values, ClassName owner) {
        this.context = context;
        this.values = values;
        this.parameters = new ParameterValues(
                members, context.types(), context.codecs(), new Shapes(members, owner, context.named()));
    }

    /**
     * Adds the headers to the call.
     *
     * @param local the variable of the record
     */
    void write(CodeBlock.Builder code, List<SentHeader> headers, String local, String what) {
        NameAllocator names = new NameAllocator();
        List.of("call", "answer", "out", "in", local).forEach(names::newName);
        for (SentHeader sent : headers) {
            CodeBlock value = CodeBlock.of("$N.$N()", local, sent.accessor().name());
            boolean mayBeAbsent =
                    !sent.header().required() || sent.header().schema().nullable();
            if (mayBeAbsent && !Types.isPrimitive(sent.accessor().value().type())) {
                code.beginControlFlow("if ($L != null)", value);
                write(code, sent, value, names, what);
                code.endControlFlow();
            } else {
                write(code, sent, value, names, what);
            }
        }
    }

    private void write(CodeBlock.Builder code, SentHeader sent, CodeBlock value, NameAllocator names, String what) {
        Header header = sent.header();
        Value type = sent.accessor().value();
        if (isText(type) && !header.json()) {
            code.addStatement("call.answerHeader($S, $L)", header.name(), value);
        } else if (isPlain(type) && !header.json()) {
            code.addStatement("call.answerHeader($S, $T.valueOf($L))", header.name(), String.class, value);
        } else {
            String out = names.newName(header.javaName());
            code.addStatement("$T $N = call.beginHeader()", Names.JSON_WRITER, out);
            values.write(code, type, out, value, what + JavaNames.type(header.javaName()));
            String style = header.json() ? "JSON" : header.explode() ? "EXPLODED" : "SIMPLE";
            code.addStatement("call.endHeader($S, $T.$L)", header.name(), Names.HEADER_STYLE, style);
        }
    }

    private static boolean isText(Value value) {
        return value instanceof Value.Scalar scalar
                && scalar.schema() instanceof Schema.Text text
                && text.format() == Schema.Format.NONE;
    }

    /** Whether Java writes it as the document does. */
    private static boolean isPlain(Value value) {
        return value instanceof Value.Scalar scalar
                && (scalar.schema() instanceof Schema.Int || scalar.schema() instanceof Schema.Bool);
    }

    /** Reads the headers again, where answers are validated. */
    void check(CodeBlock.Builder code, List<SentHeader> headers, String what) {
        if (!context.binding().application().validateResponses()) {
            return;
        }
        CodeBlock.Builder read = CodeBlock.builder();
        for (SentHeader sent : headers) {
            String target = sent.header().javaName() + "Header";
            parameters.declare(read, null, sent.checked(), "headers", target, what + "Checked");
        }
        if (!read.isEmpty()) {
            code.beginControlFlow("if (call.validatesAnswer())")
                    .addStatement("$T headers = call.writtenHeaders()", Names.PARAMETER_READER)
                    .add(read.build())
                    .endControlFlow();
        }
    }
}
