package dev.hardwire.processor.check.security;

import dev.hardwire.processor.model.Application.SecurityCheck;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.SecuredClass;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which method checks the credentials of which security scheme of which document. */
public final class CheckedSchemes {
    /** By the document itself: to compare two takes long. */
    private final IdentityHashMap<Document, Map<String, SecurityCheck>> checks = new IdentityHashMap<>();

    CheckedSchemes() {}

    /** The check of a scheme, by its name in the document; null where there is none. */
    @Nullable
    SecurityCheck of(Document document, String scheme) {
        return checks.getOrDefault(document, Map.of()).get(scheme);
    }

    /** Gives a scheme its check, unless it has one, which is answered then. */
    @Nullable
    SecurityCheck putIfAbsent(Document document, String scheme, SecurityCheck check) {
        return checks.computeIfAbsent(document, any -> new HashMap<>()).putIfAbsent(scheme, check);
    }

    /** Whether any scheme has this check. */
    boolean uses(SecurityCheck check) {
        return checks.values().stream().anyMatch(schemes -> schemes.containsValue(check));
    }

    /** Whether an operation, or one of these classes, asks for a scheme that has this check. */
    boolean asksFor(SecurityCheck check, List<SecuredClass> classes) {
        boolean byClass = classes.stream()
                .anyMatch(secured -> secured.security().stream()
                        .flatMap(requirement -> requirement.schemes().keySet().stream())
                        .anyMatch(scheme -> check.equals(of(secured.document(), scheme))));
        return byClass
                || checks.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().operations().stream()
                                .flatMap(operation -> operation.security().stream())
                                .flatMap(requirement -> requirement.schemes().keySet().stream())
                                .anyMatch(
                                        scheme -> check.equals(entry.getValue().get(scheme))));
    }
}
