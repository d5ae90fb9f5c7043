package dev.hardwire.processor.check;

import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument.FromCheck;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.SecuredClass;

/** Who may connect to a class, as its handlers and what is provided to them may take it. */
record EndpointPrincipals(PrincipalsBound bound, SecuredClass secured, String name) {
    boolean isPrincipal(MethodParameter parameter) {
        return bound.isPrincipal(parameter, secured.document());
    }

    FromCheck bind(MethodParameter parameter) {
        return bound.bind(parameter, secured, name);
    }

    FromCheck bind(MethodParameter parameter, Diagnostics mistakes) {
        return bound.reportingTo(mistakes).bind(parameter, secured, name);
    }
}
