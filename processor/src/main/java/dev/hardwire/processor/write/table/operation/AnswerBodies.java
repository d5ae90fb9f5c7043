package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Payload;
import dev.hardwire.processor.model.Binding.SentHeader;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.Codecs;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.table.call.Context;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how the body of an answer is sent: a value, text, bytes, or what a publisher publishes. */
final class AnswerBodies {
    private final Context context;
    private final Members members;
    private final JsonValues values;
    private final AnswerHeaders headers;
    private final ClassName owner;

    /** @param owner the class that the members become those of */
    AnswerBodies(Context context, Members members, JsonValues values, AnswerHeaders headers, ClassName owner) {
        this.context = context;
        this.members = members;
        this.values = values;
        this.headers = headers;
        this.owner = owner;
    }

    /**
     * Answers.
     *
     * @param body the expression of the body
     * @param what a name for members that are needed
     * @param sent the headers, which were added
     */
    void answer(
            CodeBlock.Builder code,
            Payload payload,
            CodeBlock head,
            CodeBlock body,
            String what,
            List<SentHeader> sent) {
        if (payload instanceof Payload.Json json) {
            json(code, json, head, body, what, sent);
            return;
        }
        if (payload instanceof Payload.Text text) {
            checkText(code, text, body, what);
        }
        headers.check(code, sent, what);
        if (payload instanceof Payload.Text) {
            code.addStatement("call.answers().text($L,$W$L)", head, body);
        } else if (payload instanceof Payload.Items items) {
            items(code, items, head, body, what);
        } else {
            bytes(code, payload.type().name(), head, body);
        }
    }

    private void json(
            CodeBlock.Builder code,
            Payload.Json json,
            CodeBlock head,
            CodeBlock body,
            String what,
            List<SentHeader> sent) {
        code.addStatement("$T out = call.beginAnswer($Z$L)", Names.JSON_WRITER, head);
        values.write(code, json.value(), "out", body, what);
        if (isValidated()) {
            check(code, json.value(), CodeBlock.of("call.writtenBody()"), what);
        }
        headers.check(code, sent, what);
        code.addStatement("call.endAnswer()");
    }

    /** Checks text as if it were a string of JSON. */
    private void checkText(CodeBlock.Builder code, Payload.Text text, CodeBlock body, String what) {
        if (isValidated()) {
            check(code, text.value(), CodeBlock.of("call.answers().written($L)", body), what);
        }
    }

    private boolean isValidated() {
        return context.binding().application().validateResponses();
    }

    private void check(CodeBlock.Builder code, Value value, CodeBlock reader, String what) {
        code.beginControlFlow("if (call.validatesAnswer())")
                .addStatement("$T in = $L", Names.JSON_READER, reader)
                .add(reading(value, what))
                .addStatement("in.end()")
                .endControlFlow();
    }

    /** Reads what was written from {@code in}. */
    private CodeBlock reading(Value value, String what) {
        CodeBlock.Builder read = CodeBlock.builder();
        values.read(read, value, "in", "written", what + "Written");
        return JsonValues.declaring(context.types().of(value.type()), "written", read.build());
    }

    private static void bytes(CodeBlock.Builder code, String type, CodeBlock head, CodeBlock body) {
        switch (type) {
            case "byte[]" -> code.addStatement("call.answers().content($L,$W$T.of($L))", head, Names.CONTENT, body);
            case "java.nio.file.Path" ->
                code.addStatement("call.answers().content($L,$W$T.file($L))", head, Names.CONTENT, body);
            case "java.io.InputStream" ->
                code.addStatement("call.answers().content($L,$W$T.stream($L))", head, Names.CONTENT, body);
            case "java.util.concurrent.Flow.Publisher" ->
                code.addStatement("call.answers().content($L,$W$T.publish($L))", head, Names.CONTENT, body);
            default -> code.addStatement("call.answers().content($L,$W$L)", head, body);
        }
    }

    private void items(CodeBlock.Builder code, Payload.Items items, CodeBlock head, CodeBlock body, String what) {
        String method = items.events() ? "events" : "items";
        CodeBlock writer = items.text() ? CodeBlock.of("$T.TEXT", Names.ITEM_WRITER) : writer(items.item(), what);
        if (isValidated()) {
            code.addStatement(
                    "call.answers().$L($L,$W$L,$W$L,$W$L)", method, head, body, writer, checker(items.item(), what));
        } else {
            code.addStatement("call.answers().$L($L,$W$L,$W$L)", method, head, body, writer);
        }
    }

    private CodeBlock writer(Value item, String what) {
        if (item instanceof Value.Coded coded && !coded.nullable()) {
            return CodeBlock.of("$T.INSTANCE::write", Codecs.className(coded.codec()));
        }
        TypeName type = context.types().of(item.type());
        CodeBlock.Builder write = CodeBlock.builder();
        values.write(write, item, "out", CodeBlock.of("item"), what + "Item");
        String name = members.method(
                "send" + JavaNames.type(what),
                method -> MethodSpec.methodBuilder(method)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(Names.JSON_WRITER, "out")
                        .addParameter(type, "item")
                        .addCode(write.build())
                        .build());
        return CodeBlock.of("$T::$N", owner, name);
    }

    private CodeBlock checker(Value item, String what) {
        String name = members.method(
                "check" + JavaNames.type(what) + "Item",
                method -> MethodSpec.methodBuilder(method)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(Names.JSON_READER, "in")
                        .addCode(reading(item, what + "Item"))
                        .addStatement("in.end()")
                        .build());
        return CodeBlock.of("$T::$N", owner, name);
    }
}
