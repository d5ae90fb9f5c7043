package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Argument.FromProvider;
import dev.hardwire.processor.model.Binding.CodecName;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.write.json.Codecs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes what is made before one handler is called, in straight lines or, on the event loop, in nested stages; and what of that
 * the handler gets.
 */
public final class ProvidedValues {
    private final Context context;
    private final List<ProviderCall> calls;
    private final boolean nonBlocking;
    private final CodeBlock providers;
    private final String call;
    private final NameAllocator locals;
    private final Function<Argument, CodeBlock> others;
    /** Whether something was made before that is to be closed with the call. */
    private boolean closing;

    /**
     * What is made before a handler.
     *
     * @param calls in their order
     * @param nonBlocking whether all of them, and the handler, are called on the event loop
     * @param handlers of the table
     * @param call the variable that has the {@code CallScope}
     * @param locals the names around; each value gets one, by its provider
     * @param others writes arguments that are not made here: also what a connection keeps of its provided values
     */
    public ProvidedValues(
            Context context,
            List<ProviderCall> calls,
            boolean nonBlocking,
            Handlers handlers,
            String call,
            NameAllocator locals,
            Function<Argument, CodeBlock> others) {
        this.context = context;
        this.calls = calls;
        this.nonBlocking = nonBlocking;
        this.call = call;
        this.locals = locals;
        this.others = others;
        calls.forEach(each -> locals.newName(each.provider().name(), each.provider()));
        this.providers = handlers.providers(locals);
    }

    /** Whether what follows stands in lambdas: it can use no variables of the method that are assigned twice. */
    public boolean isNested() {
        return nonBlocking && calls.stream().anyMatch(each -> each.provider().async());
    }

    /** The same of a call for which something else was made before that is to be closed with it. */
    public ProvidedValues closing() {
        closing = true;
        return this;
    }

    /** Whether something is to be closed with the call. */
    public boolean isClosing() {
        return closing || calls.stream().anyMatch(each -> each.provider().closeable() && each.scope() == Scope.CALL);
    }

    /** Writes the closing of what was made for the call, where there is such a thing. */
    public void close(CodeBlock.Builder code) {
        if (isClosing()) {
            code.addStatement("$N.closeProvided()", call);
        }
    }

    /** What a parameter gets. */
    public CodeBlock argument(Argument argument) {
        if (!(argument instanceof FromProvider from)) {
            return others.apply(argument);
        }
        CodeBlock value = value(from);
        return from.presence() == Argument.Presence.OPTIONAL
                ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value)
                : value;
    }

    private CodeBlock value(FromProvider from) {
        Provider provider = from.provider();
        if (from.scope() == Scope.APPLICATION) {
            return CodeBlock.of("$L.$N()", providers, provider.name());
        }
        boolean madeHere = calls.stream().anyMatch(each -> each.provider().equals(provider));
        return madeHere ? CodeBlock.of("$N", locals.get(provider)) : others.apply(from);
    }

    /** Writes the making of all, and what follows. */
    public void write(CodeBlock.Builder code, Consumer<CodeBlock.Builder> then) {
        write(code, calls, then);
    }

    private void write(CodeBlock.Builder code, List<ProviderCall> rest, Consumer<CodeBlock.Builder> then) {
        if (rest.isEmpty()) {
            then.accept(code);
            return;
        }
        ProviderCall next = rest.get(0);
        Provider provider = next.provider();
        String local = locals.get(provider);
        CodeBlock arguments = next.arguments().stream().map(this::argument).collect(CodeBlock.joining(",$W"));
        CodeBlock made = CodeBlock.of("$L.$N($L)", providers, provider.name(), arguments);
        CodecName codec = next.recovered();
        String former = codec == null ? null : former(code, next, codec);
        if (provider.async() && nonBlocking) {
            CodeBlock stage = former == null
                    ? made
                    : CodeBlock.of(
                            "$N == null$W? $L$W: $T.completedFuture($N)",
                            former,
                            made,
                            CompletableFuture.class,
                            former);
            code.add("$N.when($L,$W$N -> {\n$>", call, stage, local);
            if (provider.closeable()) {
                code.addStatement("$N.$L($N)", call, keeping(next), local);
            }
            recoverable(code, next);
            write(code, rest.subList(1, rest.size()), then);
            code.add("$<});\n");
            return;
        }
        CodeBlock anew = provider.async() ? CodeBlock.of("$N.await($L)", call, made) : made;
        CodeBlock value = former == null ? anew : CodeBlock.of("$N == null$W? $L$W: $N", former, anew, former);
        code.addStatement(
                "$T $N = $L",
                context.types().of(provider.provides()),
                local,
                provider.closeable() ? CodeBlock.of("$N.$L($L)", call, keeping(next), value) : value);
        recoverable(code, next);
        write(code, rest.subList(1, rest.size()), then);
    }

    /** Writes the variable with the value that the connection had before it was cut, which is null where it has none. */
    private String former(CodeBlock.Builder code, ProviderCall next, CodecName codec) {
        Provider provider = next.provider();
        String former = locals.newName("former" + JavaNames.type(provider.name()));
        code.addStatement(
                "$T $N = $N.recovered($S, $T.INSTANCE)",
                context.types().of(provider.provides()),
                former,
                call,
                provider.name(),
                Codecs.className(codec));
        return former;
    }

    /** Writes that a value outlasts a cut, if it does. */
    private void recoverable(CodeBlock.Builder code, ProviderCall made) {
        CodecName codec = made.recovered();
        if (codec != null) {
            String name = made.provider().name();
            code.addStatement(
                    "$N.recoverable($S, $T.INSTANCE, $N)",
                    call,
                    name,
                    Codecs.className(codec),
                    locals.get(made.provider()));
        }
    }

    private static String keeping(ProviderCall made) {
        return made.scope() == Scope.CONNECTION ? "keeping" : "closing";
    }
}
