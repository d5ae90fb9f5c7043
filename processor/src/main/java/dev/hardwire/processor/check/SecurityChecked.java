package dev.hardwire.processor.check;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.SecurityRequirement;
import java.util.List;
import java.util.stream.Collectors;

/** Nobody reaches a handler without the credentials that the document asks for. */
final class SecurityChecked {
    private final Diagnostics diagnostics;

    SecurityChecked(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** As long as nothing can check credentials, what asks for some cannot be implemented. */
    void check(List<Implementation> implementations) {
        implementations.stream()
                .filter(implementation -> asksForCredentials(implementation.operation()))
                .forEach(this::report);
    }

    /** Whether every caller must have some; where one of the alternatives is empty, nobody must. */
    private static boolean asksForCredentials(Operation operation) {
        return !operation.security().isEmpty()
                && operation.security().stream()
                        .noneMatch(requirement -> requirement.schemes().isEmpty());
    }

    private void report(Implementation implementation) {
        Operation operation = implementation.operation();
        diagnostics.report(
                DiagnosticId.SECURITY_UNCHECKED,
                implementation.method().place(),
                "%s implements %s at %s, which asks for %s, and nothing checks that yet: anybody could call it. If something"
                        + " in front of the server does, say so in the document with security: [].",
                implementation.text(),
                operation.id(),
                operation.place().text(),
                operation.security().stream().map(SecurityChecked::text).collect(Collectors.joining(" or ")));
    }

    private static String text(SecurityRequirement requirement) {
        return String.join(" and ", requirement.schemes().keySet());
    }
}
