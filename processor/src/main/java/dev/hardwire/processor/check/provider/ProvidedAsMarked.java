package dev.hardwire.processor.check.provider;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What a client could send is provided only where that is marked, and what is marked is never what a client sends: so a
 * provider that comes or goes cannot change who says what a parameter is.
 */
public final class ProvidedAsMarked {
    private final Providers providers;

    /**
     * The rule for one application.
     *
     * @param providers all that it has
     */
    public ProvidedAsMarked(Providers providers) {
        this.providers = providers;
    }

    /**
     * Reports a parameter that is provided, which a client could send as well, and which does not say that this is not meant.
     *
     * @param sent as what a client could send it, {@code an argument of the event}
     * @return whether it was reported
     */
    public boolean isUnmarked(MethodParameter parameter, String sent) {
        if (parameter.marked()) {
            return false;
        }
        Provider provider = providers.of(parameter);
        return report(
                DiagnosticId.PROVIDED_UNMARKED,
                parameter,
                "%s is %s, which %s, and which a client could send, too, as %s. Mark it as @Provided, here or on %s; or, if the"
                        + " client's is meant, give that a type of its own.",
                parameter.place().text(),
                parameter.type().simple(),
                provider == null
                        ? "a @SecurityCheck returns"
                        : provider.method().place().text() + " provides",
                sent,
                parameter.type().simple());
    }

    /** Reports a parameter that is marked, and that nobody provides. */
    public boolean isMissing(MethodParameter parameter) {
        if (!parameter.marked()) {
            return false;
        }
        String bound = parameter.boundName();
        if (bound != null) {
            return report(
                    DiagnosticId.PROVIDED_TWICE,
                    parameter,
                    "%s is @Param(\"%s\"), and @Provided is on it or on its class: what is provided is not taken from the"
                            + " request. Take one of them away.",
                    parameter.place().text(),
                    bound);
        }
        return report(
                DiagnosticId.MISSING_PROVIDER,
                parameter,
                "%s is %s, which is marked as @Provided, and nobody provides it%s Let a @Provides method return it.",
                parameter.place().text(),
                parameter.type().simple(),
                Providers.endWith(providers.didYouMean(parameter.type())));
    }

    @FormatMethod
    private boolean report(DiagnosticId id, MethodParameter parameter, String format, @Nullable Object... arguments) {
        providers.diagnostics().report(id, parameter.place(), format, arguments);
        return true;
    }
}
