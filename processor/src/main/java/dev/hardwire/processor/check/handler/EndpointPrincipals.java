package dev.hardwire.processor.check.handler;

import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument.FromCheck;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.SecuredClass;

/** Who may connect to a class, as its handlers and what is provided to them may take it. */
public record EndpointPrincipals(PrincipalsBound bound, SecuredClass secured, String name) {
    /** Whether a parameter is of a type that a check returns. */
    public boolean isPrincipal(MethodParameter parameter) {
        return bound.isPrincipal(parameter, secured.document());
    }

    /** How the parameter gets the principal. */
    public FromCheck bind(MethodParameter parameter) {
        return bound.bind(parameter, secured, name);
    }

    /** As {@link #bind(MethodParameter)}, with what is wrong reported elsewhere. */
    public FromCheck bind(MethodParameter parameter, Diagnostics mistakes) {
        return bound.reportingTo(mistakes).bind(parameter, secured, name);
    }
}
