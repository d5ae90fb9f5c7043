package dev.hardwire.processor.check.security;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.SecurityCheck;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.SecurityRequirement;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.SchemeCheck;
import dev.hardwire.processor.model.SecuredClass;
import dev.hardwire.processor.model.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Each security scheme that an implemented operation asks for has one check, and each check has such a scheme. */
public final class SecurityChecked {
    private final Application application;
    private final List<Document> documents;
    private final boolean complete;
    private final Diagnostics diagnostics;
    private final List<SecuredClass> classes;
    private final CheckedSchemes checked = new CheckedSchemes();

    /**
     * The rule for one application.
     *
     * @param classes those whose callers must show who they are
     * @param complete whether the documents were read without mistakes, so that they have all schemes
     */
    public SecurityChecked(
            Application application,
            List<Document> documents,
            List<SecuredClass> classes,
            boolean complete,
            Diagnostics diagnostics) {
        this.classes = classes;
        this.application = application;
        this.documents = documents;
        this.complete = complete;
        this.diagnostics = diagnostics;
    }

    /** Gives each scheme its check: one that names the document goes before one that does not. */
    public CheckedSchemes find() {
        for (SecurityCheck check : application.checks()) {
            if (!check.document().isEmpty()) {
                give(check);
            }
        }
        for (SecurityCheck check : application.checks()) {
            if (check.document().isEmpty()) {
                give(check);
            }
        }
        if (complete) {
            application.checks().forEach(this::used);
        }
        return checked;
    }

    private void give(SecurityCheck check) {
        for (Document document : documents) {
            boolean isMeant = check.document().isEmpty() || document.resource().equals(check.document());
            if (isMeant && document.schemes().containsKey(check.scheme())) {
                SecurityCheck other = checked.putIfAbsent(document, check.scheme(), check);
                if (other != null && other.document().equals(check.document())) {
                    report(
                            DiagnosticId.TWO_CHECKS,
                            check.place(),
                            "%s and %s both check the credentials of %s at %s. Take one of them away.",
                            check.method().place().text(),
                            other.method().place().text(),
                            check.scheme(),
                            place(document, check.scheme()).text());
                    return;
                }
            }
        }
    }

    private static Place place(Document document, String scheme) {
        SecurityScheme declared = document.schemes().get(scheme);
        return declared == null ? new Place.InDocument(document.resource(), 1, 1, "") : declared.place();
    }

    private void used(SecurityCheck check) {
        Set<String> names = new TreeSet<>();
        documents.stream()
                .filter(document ->
                        check.document().isEmpty() || document.resource().equals(check.document()))
                .forEach(document -> names.addAll(document.schemes().keySet()));
        if (!checked.uses(check) && !names.contains(check.scheme())) {
            report(
                    DiagnosticId.UNUSED_CHECK,
                    check.place(),
                    "%s checks the credentials of %s, and %s no such security scheme%s",
                    check.method().place().text(),
                    check.scheme(),
                    where(check),
                    did(DidYouMean.among(check.scheme(), names)));
        } else if (checked.uses(check) && !checked.asksFor(check, classes)) {
            report(
                    DiagnosticId.UNUSED_CHECK,
                    check.place(),
                    "%s checks the credentials of %s, and no operation of %s asks for them. Name the scheme under security"
                            + " in the document, or take the check away.",
                    check.method().place().text(),
                    check.scheme(),
                    application.type().simpleNames());
        }
    }

    private String where(SecurityCheck check) {
        if (!check.document().isEmpty()) {
            return documents.stream().anyMatch(document -> document.resource().equals(check.document()))
                    ? check.document() + " has"
                    : check.document() + " is no document of "
                            + application.type().simpleNames() + " and has";
        }
        return documents.isEmpty()
                ? application.type().simpleNames() + " has no document, so"
                : String.join(
                                ", ",
                                documents.stream()
                                        .map(Document::resource)
                                        .distinct()
                                        .toList())
                        + (documents.size() == 1 ? " has" : " have");
    }

    private static String did(String nearest) {
        return nearest.isEmpty() ? ". Declare it there, or take the check away." : nearest;
    }

    /** Says which schemes of implemented operations, and of classes, nobody checks, each once. */
    public void implemented(List<Secured> implemented) {
        IdentityHashMap<Document, Set<String>> said = new IdentityHashMap<>();
        for (SecuredClass secured : classes) {
            for (SecurityRequirement requirement : secured.security()) {
                for (String name : requirement.schemes().keySet()) {
                    SecurityScheme scheme = secured.document().schemes().get(name);
                    Set<String> saidHere = said.computeIfAbsent(secured.document(), document -> new HashSet<>());
                    if (scheme != null && checked.of(secured.document(), name) == null && saidHere.add(name)) {
                        unchecked(secured, scheme);
                    }
                }
            }
        }
        for (Secured each : implemented) {
            for (SecurityRequirement requirement : each.operation().security()) {
                for (String name : requirement.schemes().keySet()) {
                    SecurityScheme scheme = each.document().schemes().get(name);
                    Set<String> saidHere = said.computeIfAbsent(each.document(), document -> new HashSet<>());
                    if (scheme != null && checked.of(each.document(), name) == null && saidHere.add(name)) {
                        unchecked(each, scheme);
                    }
                }
            }
        }
    }

    /** An operation and the place of the method that implements it. */
    public record Secured(Document document, Operation operation, Place.InJava method) {}

    private void unchecked(SecuredClass secured, SecurityScheme scheme) {
        report(
                DiagnosticId.SECURITY_UNCHECKED,
                secured.place(),
                "This asks for %s (%s) at %s, and nothing checks that. Write @SecurityCheck(\"%s\") Object %s(%s), in any"
                        + " class of the application; it returns who calls, or null.",
                scheme.name(),
                scheme.kind(),
                scheme.place().text(),
                scheme.name(),
                JavaNames.member(scheme.name()),
                CheckSignature.credential(scheme));
    }

    private void unchecked(Secured secured, SecurityScheme scheme) {
        report(
                DiagnosticId.SECURITY_UNCHECKED,
                secured.method(),
                "%s implements %s at %s, which asks for %s (%s), and nothing checks that: anybody could call it. Write"
                        + " @SecurityCheck(\"%s\") Object %s(%s), in any class of the application; it returns who calls,"
                        + " or null. If something in front of the server checks it, say so in the document with security:"
                        + " [].",
                secured.method().text(),
                secured.operation().id(),
                secured.operation().place().text(),
                scheme.name(),
                scheme.kind(),
                scheme.name(),
                JavaNames.member(scheme.name()),
                CheckSignature.credential(scheme));
    }

    /** The checks of all schemes that have one, in document order. */
    public List<SchemeCheck> bind() {
        List<SchemeCheck> bound = new ArrayList<>();
        var signature = new CheckSignature(diagnostics);
        for (Document document : documents) {
            for (SecurityScheme scheme : document.schemes().values()) {
                SecurityCheck check = checked.of(document, scheme.name());
                if (check != null) {
                    bound.add(new SchemeCheck(
                            document,
                            scheme,
                            check.type(),
                            check.method(),
                            signature.arguments(check, scheme, document.operations(), ofDocument(document)),
                            signature.isNonBlocking(check)));
                }
            }
        }
        return bound;
    }

    private List<SecuredClass> ofDocument(Document document) {
        return classes.stream()
                .filter(secured -> secured.document().equals(document))
                .toList();
    }

    @FormatMethod
    private void report(DiagnosticId id, Place place, String format, Object... arguments) {
        diagnostics.report(id, place, format, arguments);
    }
}
