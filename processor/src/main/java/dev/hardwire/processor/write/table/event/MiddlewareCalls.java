package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromProvider;
import dev.hardwire.processor.model.Middleware;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import dev.hardwire.processor.write.table.call.ProvidedValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes what stands before one handler: each method behind what is made for it, in plain lines or in nested stages. */
final class MiddlewareCalls {
    private final List<Middleware> all;
    private final boolean nonBlocking;
    private final Handlers handlers;
    private final String call;
    private final NameAllocator locals;
    private final Function<Argument, CodeBlock> others;
    private final List<ProvidedValues> provided = new ArrayList<>();
    private final Set<Provider> made = new HashSet<>();

    /** How the refusal is written, and where all of it is left out. */
    enum Kind {
        /** Of a client that wants to join. */
        CONNECT("accept(false)"),
        /** Of an event. */
        EVENT("refuse()");

        private final String refusal;

        Kind(String refusal) {
            this.refusal = refusal;
        }
    }

    /**
     * What stands before a handler.
     *
     * @param nonBlocking whether all of it, and the handler, is called on the event loop
     * @param call the variable of the call
     * @param locals the names around
     * @param others writes arguments that are not made here
     */
    MiddlewareCalls(
            Context context,
            List<Middleware> all,
            boolean nonBlocking,
            Handlers handlers,
            String call,
            NameAllocator locals,
            Function<Argument, CodeBlock> others) {
        this.all = all;
        this.nonBlocking = nonBlocking;
        this.handlers = handlers;
        this.call = call;
        this.locals = locals;
        this.others = others;
        for (Middleware each : all) {
            provided.add(
                    new ProvidedValues(context, each.providers(), nonBlocking, handlers, call, locals, this::argument));
            each.providers().forEach(one -> made.add(one.provider()));
        }
    }

    /** What a parameter gets that is made here, or anywhere else. */
    CodeBlock argument(Argument argument) {
        return argument instanceof FromProvider from && made.contains(from.provider())
                ? CodeBlock.of("$N", locals.get(from.provider()))
                : others.apply(argument);
    }

    /** The values that are made here and that others need, too. */
    List<Provider> sharedWith(List<Argument> arguments, List<ProviderCall> calls) {
        return KeptValues.all(arguments, calls)
                .filter(FromProvider.class::isInstance)
                .map(argument -> ((FromProvider) argument).provider())
                .filter(made::contains)
                .distinct()
                .toList();
    }

    /** Whether what follows stands in lambdas. */
    boolean isNested() {
        return provided.stream().anyMatch(ProvidedValues::isNested)
                || (nonBlocking && all.stream().anyMatch(each -> each.reply().async()));
    }

    /** Whether something is to be closed with the call. */
    boolean isClosing() {
        return provided.stream().anyMatch(ProvidedValues::isClosing);
    }

    /** Writes all of it, and what follows. */
    void write(CodeBlock.Builder code, Kind kind, Consumer<CodeBlock.Builder> then) {
        write(code, kind, 0, then);
    }

    private void write(CodeBlock.Builder code, Kind kind, int index, Consumer<CodeBlock.Builder> then) {
        if (index == all.size()) {
            then.accept(code);
            return;
        }
        Middleware next = all.get(index);
        ProvidedValues values = provided.get(index);
        values.write(code, inner -> {
            CodeBlock arguments =
                    next.arguments().stream().map(values::argument).collect(CodeBlock.joining(",$W"));
            CodeBlock invocation = handlers.call(next.method(), arguments, locals);
            Consumer<CodeBlock.Builder> rest = more -> write(more, kind, index + 1, then);
            if (next.reply().async() && nonBlocking) {
                stage(inner, kind, next, invocation, rest);
            } else {
                plain(
                        inner,
                        kind,
                        next,
                        next.reply().async() ? CodeBlock.of("$N.await($L)", call, invocation) : invocation);
                rest.accept(inner);
            }
        });
    }

    private void plain(CodeBlock.Builder code, Kind kind, Middleware next, CodeBlock invocation) {
        boolean always = kind == Kind.EVENT;
        if (next.reply().value() != null) {
            CodeBlock condition = always ? CodeBlock.of("") : CodeBlock.of("$N.runsMiddleware() && ", call);
            code.beginControlFlow("if ($L!$L)", condition, invocation);
            refuse(code, kind);
            code.endControlFlow();
        } else if (always) {
            code.addStatement(invocation);
        } else {
            code.beginControlFlow("if ($N.runsMiddleware())", call)
                    .addStatement(invocation)
                    .endControlFlow();
        }
    }

    private void stage(
            CodeBlock.Builder code,
            Kind kind,
            Middleware next,
            CodeBlock invocation,
            Consumer<CodeBlock.Builder> rest) {
        boolean answers = next.reply().value() != null;
        CodeBlock stage = kind == Kind.EVENT
                ? invocation
                : CodeBlock.of(
                        "$N.runsMiddleware() ? $L : $T.completedFuture($L)",
                        call,
                        invocation,
                        CompletableFuture.class,
                        answers ? "true" : "null");
        String value = locals.newName(answers ? "passed" : "done");
        code.add("$N.when($L,$W$N -> {\n$>", call, stage, value);
        if (answers) {
            code.beginControlFlow("if (!$N)", value);
            refuse(code, kind);
            code.endControlFlow();
        }
        rest.accept(code);
        code.add("$<});\n");
    }

    private void refuse(CodeBlock.Builder code, Kind kind) {
        code.addStatement("$N.$L", call, kind.refusal).addStatement("return");
    }
}
