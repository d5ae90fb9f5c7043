package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Answer;
import dev.hardwire.processor.model.Binding.Case;
import dev.hardwire.processor.model.Binding.Payload;
import dev.hardwire.processor.model.Binding.Route;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.JsonValues;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what happens to a handler's return value: the answer to the request. */
final class AnswerWriter {
    private final Context context;
    private final Members members;
    private final AnswerHeaders headers;
    private final AnswerHeads heads;
    private final AnswerBodies bodies;

    /** @param owner the class that these members become those of */
    AnswerWriter(Context context, Members members, JsonValues values, ClassName owner) {
        this.headers = new AnswerHeaders(context, members, values, owner);
        this.context = context;
        this.members = members;
        this.heads = new AnswerHeads(members);
        this.bodies = new AnswerBodies(context, members, values, headers, owner);
    }

    /**
     * Calls the handler and answers.
     *
     * @param local a free name
     * @param invocation the call of the handler
     */
    void answer(CodeBlock.Builder code, Route route, String call, String local, CodeBlock invocation) {
        Answer answer = route.answer();
        if (answer instanceof Answer.Empty empty) {
            if (empty.async()) {
                code.addStatement("$N.when($L, $N -> $N.answer($L))", call, invocation, local, call, empty.status());
            } else {
                code.addStatement(invocation).addStatement("$N.answer($L)", call, empty.status());
            }
            return;
        }
        String method =
                members.method("answer" + JavaNames.type(route.operation().javaName()), name -> answering(name, route));
        if (answer.async()) {
            code.addStatement("$N.when($L,$W$N -> $N($N, $N))", call, invocation, local, method, call, local);
        } else {
            code.addStatement("$N($N,$W$L)", method, call, invocation);
        }
    }

    private MethodSpec answering(String name, Route route) {
        Answer answer = route.answer();
        CodeBlock.Builder code = CodeBlock.builder();
        TypeName type;
        if (answer instanceof Answer.Sealed sealed) {
            type = context.types().of(sealed.type());
            sealed(code, route, sealed);
        } else if (answer instanceof Answer.Body body) {
            type = context.types().of(body.payload().type());
            String what = route.operation().javaName();
            String constant = JavaNames.constant(what) + "_" + body.status();
            bodies.answer(
                    code,
                    body.payload(),
                    heads.constant(constant, body.status(), body.payload()),
                    CodeBlock.of("answer"),
                    what + "Answer",
                    List.of());
        } else {
            throw new IllegalStateException(answer + " needs no method");
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.HTTP_CALL, "call")
                .addParameter(type, "answer")
                .addCode(code.build())
                .build();
    }

    private void sealed(CodeBlock.Builder code, Route route, Answer.Sealed sealed) {
        NameAllocator locals = new NameAllocator();
        locals.newName("call");
        locals.newName("answer");
        String prefix = "";
        for (Case each : sealed.cases()) {
            String simple = each.type().name().substring(each.type().name().lastIndexOf('.') + 1);
            String local = locals.newName(JavaNames.member(simple));
            CodeBlock binding = isUsed(each) ? CodeBlock.of(" $N", local) : CodeBlock.of("");
            String test = prefix + "if (answer instanceof $T$L)";
            TypeName type = context.types().of(each.type());
            if (prefix.isEmpty()) {
                code.beginControlFlow(test, type, binding);
            } else {
                code.nextControlFlow(test, type, binding);
            }
            one(code, route, sealed, each, local, simple);
            prefix = "else ";
        }
        code.nextControlFlow("else")
                .addStatement(
                        "throw new $T($S)",
                        NullPointerException.class,
                        route.method().name() + " returned null")
                .endControlFlow();
    }

    /** Whether anything of the record is asked for: its status, its body or a header. */
    private static boolean isUsed(Case each) {
        return each.status() < 100 || each.payload() != null || !each.headers().isEmpty();
    }

    private void one(
            CodeBlock.Builder code, Route route, Answer.Sealed sealed, Case each, String local, String simple) {
        String operation = route.operation().javaName();
        String what = operation + simple;
        headers.write(code, each.headers(), local, what);
        Payload payload = each.payload();
        String component = each.component();
        boolean open = each.status() < 100;
        CodeBlock status = open
                ? CodeBlock.of("$T.inRange($N.status(), $L)", Names.RESPONSE_HEAD, local, each.status())
                : CodeBlock.of("$L", each.status());
        if (payload == null || component == null) {
            headers.check(code, each.headers(), what);
            code.addStatement("call.answer($L)", status);
            return;
        }
        boolean alone = sealed.cases().stream()
                        .filter(other -> other.status() == each.status())
                        .count()
                == 1;
        String constant = JavaNames.constant(operation) + "_"
                + (alone ? String.valueOf(each.status()) : JavaNames.constant(simple));
        CodeBlock head = each.status() == 0
                ? heads.open(constant, CodeBlock.of("$N.status()", local), payload)
                : open ? heads.open(constant, status, payload) : heads.constant(constant, each.status(), payload);
        bodies.answer(code, payload, head, CodeBlock.of("$N.$N()", local, component), what, each.headers());
    }
}
