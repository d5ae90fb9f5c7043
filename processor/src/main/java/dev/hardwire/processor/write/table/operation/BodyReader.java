package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Argument.FromBody;
import dev.hardwire.processor.model.Binding.BodyCase;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.FormShapes;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.table.call.Context;
import javax.lang.model.element.Modifier;

/** Writes how a table reads the body of a request: by itself where it is one thing, else by its media type. */
final class BodyReader {
    private final Context context;
    private final Members members;
    private final JsonValues values;
    private final FormShapes forms;

    BodyReader(Context context, Members members, JsonValues values, FormShapes forms) {
        this.context = context;
        this.members = members;
        this.values = values;
        this.forms = forms;
    }

    /** Whether anything of the body is checked. */
    static boolean mayBeInvalid(FromBody body) {
        return body.cases().stream().anyMatch(each -> !isRaw(each.value()));
    }

    private static boolean isRaw(Value value) {
        return value instanceof Value.Bytes || value instanceof Value.Streamed;
    }

    /** Declares the variable of the body and reads it. */
    void read(CodeBlock.Builder code, FromBody body, String call, String target, NameAllocator locals, String what) {
        if (body.cases().size() > 1 || body.cases().get(0).record() != null) {
            TypeName type = context.types().of(body.type());
            String method = members.method("read" + JavaNames.type(what), name -> choosing(name, body, what));
            CodeBlock read = CodeBlock.of("$N($N)", method, call);
            code.addStatement("$T $N = $L", type, target, body.required() ? read : ifThere(call, read));
            return;
        }
        BodyCase only = body.cases().get(0);
        TypeName type = context.types().of(only.value().type());
        if (isRaw(only.value())) {
            CodeBlock raw = raw(only.value(), call);
            code.addStatement("$T $N = $L", type, target, body.required() ? raw : ifThere(call, raw));
            return;
        }
        String json = locals.newName("json");
        CodeBlock.Builder read = CodeBlock.builder();
        values.read(read, only.value(), json, target, what);
        CodeBlock reader = CodeBlock.of("$T $N = $L;\n", Names.JSON_READER, json, reader(only, call, what));
        if (body.required()) {
            code.add(reader).add(JsonValues.declaring(type, target, read.build()));
        } else {
            code.addStatement("$T $N = null", type.box(), target)
                    .beginControlFlow("if ($N.hasBody())", call)
                    .add(reader)
                    .add(read.build())
                    .endControlFlow();
        }
    }

    private static CodeBlock ifThere(String call, CodeBlock read) {
        return CodeBlock.of("$N.hasBody() ? $L : null", call, read);
    }

    private static CodeBlock raw(Value value, String call) {
        if (value instanceof Value.Streamed streamed) {
            return CodeBlock.of("$N.received().$L()", call, streamed.published() ? "publisher" : "stream");
        }
        return CodeBlock.of("$N.bytes()", call);
    }

    /** The expression of a reader of the body. */
    private CodeBlock reader(BodyCase each, String call, String what) {
        boolean strict = context.binding().application().strict();
        return switch (each.content().format()) {
            case JSON -> CodeBlock.of("$N.body()", call);
            case TEXT -> CodeBlock.of("$N.received().text($L)", call, forms.of(each.content(), strict, what));
            case FORM -> CodeBlock.of("$N.received().form($L)", call, forms.of(each.content(), strict, what));
            case MULTIPART -> CodeBlock.of("$N.received().multipart($L)", call, forms.of(each.content(), strict, what));
            case RAW -> throw new IllegalStateException("A body that is handed over as it is has no reader");
        };
    }

    /** A method with a case per content. */
    private MethodSpec choosing(String name, FromBody body, String what) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (call.received().mediaType())");
        int number = 0;
        for (int i = 0; i < body.cases().size(); i++) {
            BodyCase each = body.cases().get(i);
            StringBuilder numbers = new StringBuilder();
            for (String mediaType : each.content().mediaTypes()) {
                code.add("// $L\n", mediaType);
                numbers.append(numbers.isEmpty() ? "" : ", ").append(number++);
            }
            boolean last = i == body.cases().size() - 1;
            code.beginControlFlow(last ? "default ->" : "case $L ->", last ? new Object[0] : new Object[] {numbers});
            one(code, each, what + each.content().javaName());
            code.endControlFlow();
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.nullable(context.types()
                        .of(new JavaType(body.type().name(), body.type().arguments(), false))))
                .addParameter(Names.HTTP_CALL, "call")
                .addCode(code.endControlFlow().build())
                .build();
    }

    private void one(CodeBlock.Builder code, BodyCase each, String what) {
        if (isRaw(each.value())) {
            code.addStatement("return $L", held(each, raw(each.value(), "call")));
            return;
        }
        TypeName type = context.types().of(each.value().type());
        CodeBlock.Builder read = CodeBlock.builder();
        values.read(read, each.value(), "json", "value", what);
        code.addStatement("$T json = $L", Names.JSON_READER, reader(each, "call", what))
                .add(JsonValues.declaring(type, "value", read.build()));
        boolean mayBeInvalid = !Types.isPrimitive(each.value().type())
                && !each.content().schema().nullable();
        CodeBlock held = held(each, CodeBlock.of("value"));
        code.addStatement(
                "return $L",
                mayBeInvalid && each.record() != null ? CodeBlock.of("value == null ? null : $L", held) : held);
    }

    private CodeBlock held(BodyCase each, CodeBlock value) {
        return each.record() == null
                ? value
                : CodeBlock.of("new $T($L)", context.types().of(each.record()), value);
    }
}
