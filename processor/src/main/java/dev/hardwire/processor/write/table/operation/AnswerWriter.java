package dev.hardwire.processor.write.table.operation;

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
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.ProvidedValues;
import java.util.List;
import java.util.stream.Stream;
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
     * @param provided what is to be closed before the answer
     */
    void answer(
            CodeBlock.Builder code,
            Route route,
            String call,
            String local,
            CodeBlock invocation,
            ProvidedValues provided) {
        Answer answer = route.answer();
        boolean later = answer.async() && route.nonBlocking();
        CodeBlock value = answer.async() && !later ? CodeBlock.of("$N.await($L)", call, invocation) : invocation;
        boolean closes = provided.isClosing() && answers(answer).noneMatch(AnswerWriter::mayBeStreamed);
        CodeBlock.Builder closing = CodeBlock.builder();
        if (closes) {
            provided.close(closing);
        }
        if (answer instanceof Answer.Empty empty) {
            CodeBlock answered = CodeBlock.of("$N.answer($L)", call, empty.status());
            if (later) {
                later(code, call, local, value, closing.build(), answered);
            } else {
                code.addStatement(value).add(closing.build()).addStatement(answered);
            }
            return;
        }
        String method = members.method(
                "answer" + JavaNames.type(route.operation().javaName()),
                name -> answering(name, route, provided.isClosing() && !closes));
        CodeBlock answered = CodeBlock.of("$N($N, $N)", method, call, local);
        if (later) {
            later(code, call, local, value, closing.build(), answered);
        } else if (closes) {
            code.addStatement("$T $N = $L", type(answer), local, value)
                    .add(closing.build())
                    .addStatement(answered);
        } else {
            code.addStatement("$N($N,$W$L)", method, call, value);
        }
    }

    private static void later(
            CodeBlock.Builder code, String call, String local, CodeBlock stage, CodeBlock closing, CodeBlock answered) {
        if (closing.isEmpty()) {
            code.addStatement("$N.when($L,$W$N -> $L)", call, stage, local, answered);
        } else {
            code.add("$N.when($L,$W$N -> {\n$>", call, stage, local)
                    .add(closing)
                    .addStatement(answered)
                    .add("$<});\n");
        }
    }

    private static Stream<Payload> answers(Answer answer) {
        if (answer instanceof Answer.Body body) {
            return Stream.of(body.payload());
        }
        return answer instanceof Answer.Sealed sealed
                ? sealed.cases().stream().flatMap(each -> Stream.ofNullable(each.payload()))
                : Stream.of();
    }

    /** Whether what was made for the call may be needed until the answer has ended. */
    private static boolean mayBeStreamed(Payload payload) {
        return payload instanceof Payload.Items || payload instanceof Payload.Bytes;
    }

    private TypeName type(Answer answer) {
        if (answer instanceof Answer.Sealed sealed) {
            return context.types().of(sealed.type());
        }
        if (answer instanceof Answer.Body body) {
            return context.types().of(body.payload().type());
        }
        throw new IllegalStateException(answer + " has no value");
    }

    /** @param closes whether it also closes what was made for the call, where the answer is no stream */
    private MethodSpec answering(String name, Route route, boolean closes) {
        Answer answer = route.answer();
        CodeBlock.Builder code = CodeBlock.builder();
        if (answer instanceof Answer.Sealed sealed) {
            sealed(code, route, sealed, closes);
        } else if (answer instanceof Answer.Body body) {
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
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.HTTP_CALL, "call")
                .addParameter(type(answer), "answer");
        if (closes && answer instanceof Answer.Sealed) {
            method.addException(Exception.class);
        }
        return method.addCode(code.build()).build();
    }

    private void sealed(CodeBlock.Builder code, Route route, Answer.Sealed sealed, boolean closes) {
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
            if (closes && (each.payload() == null || !mayBeStreamed(each.payload()))) {
                code.addStatement("call.closeProvided()");
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
