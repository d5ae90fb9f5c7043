package dev.hardwire.processor.check.security;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.Application.Secured;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Operation.SecurityRequirement;
import dev.hardwire.processor.model.SecuredClass;
import dev.hardwire.processor.model.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a class is {@code @Secured} with are security schemes of one document of the application. */
public final class ClassesSecured {
    private final List<Document> documents;
    private final boolean complete;
    private final Diagnostics diagnostics;

    /** @param complete whether the documents were read without mistakes, so that they have all schemes */
    public ClassesSecured(List<Document> documents, boolean complete, Diagnostics diagnostics) {
        this.documents = documents;
        this.complete = complete;
        this.diagnostics = diagnostics;
    }

    /** Who may connect; null where everybody may, or where it was reported that nobody can say. */
    public @Nullable SecuredClass of(List<Secured> alternatives) {
        Document document = null;
        List<SecurityRequirement> security = new ArrayList<>();
        for (Secured alternative : alternatives) {
            if (!alternative.schemes().isEmpty()) {
                Document found = document(alternative);
                if (found == null) {
                    return null;
                }
                if (document != null && !document.equals(found)) {
                    report(
                            alternative,
                            "These schemes are those of %s, and others of the class those of %s. Take all of them from one"
                                    + " document.",
                            found.resource(),
                            document.resource());
                    return null;
                }
                document = found;
            }
            security.add(requirement(alternative, document));
        }
        return document == null
                ? null
                : new SecuredClass(document, security, alternatives.get(0).place());
    }

    private @Nullable Document document(Secured alternative) {
        List<Document> named = documents.stream()
                .filter(document ->
                        alternative.document().isEmpty() || document.resource().equals(alternative.document()))
                .toList();
        List<Document> having = named.stream()
                .filter(document -> document.schemes().keySet().containsAll(alternative.schemes()))
                .toList();
        if (having.size() == 1) {
            return having.get(0);
        }
        if (having.isEmpty()) {
            if (complete) {
                unknown(alternative, named);
            }
            return null;
        }
        report(
                alternative,
                "%s is a security scheme of %s. Say of which: @Secured(value = …, document = \"%s\").",
                String.join(" and ", alternative.schemes()),
                String.join(" and of ", having.stream().map(Document::resource).toList()),
                having.get(0).resource());
        return null;
    }

    private void unknown(Secured alternative, List<Document> named) {
        Set<String> names = new TreeSet<>();
        named.forEach(document -> names.addAll(document.schemes().keySet()));
        String missing = alternative.schemes().stream()
                .filter(scheme -> !names.contains(scheme))
                .findFirst()
                .orElse("");
        if (missing.isEmpty()) {
            report(
                    alternative,
                    "No document of the application has all of %s. Take schemes of one document.",
                    String.join(", ", alternative.schemes()));
            return;
        }
        String nearest = DidYouMean.among(missing, names);
        report(
                alternative,
                "%s no security scheme %s%s",
                named.isEmpty()
                        ? "There is no document " + alternative.document() + " of the application, and so"
                        : String.join(
                                        ", ",
                                        named.stream().map(Document::resource).toList())
                                + (named.size() == 1 ? " has" : " have"),
                missing,
                nearest.isEmpty() ? ". Declare it there under components/securitySchemes." : nearest);
    }

    private SecurityRequirement requirement(Secured alternative, @Nullable Document document) {
        Map<String, List<String>> schemes = new LinkedHashMap<>();
        alternative.schemes().forEach(scheme -> schemes.put(scheme, alternative.scopes()));
        if (!alternative.scopes().isEmpty() && alternative.schemes().size() != 1) {
            report(
                    alternative,
                    "The scopes %s are of none of these schemes in particular. Write them for one scheme.",
                    String.join(", ", alternative.scopes()));
        } else if (document != null) {
            alternative.schemes().stream()
                    .map(document.schemes()::get)
                    .filter(SecurityScheme.OAuth2.class::isInstance)
                    .map(SecurityScheme.OAuth2.class::cast)
                    .forEach(scheme -> declared(alternative, scheme));
        }
        return new SecurityRequirement(schemes);
    }

    private void declared(Secured alternative, SecurityScheme.OAuth2 scheme) {
        for (String scope : alternative.scopes()) {
            if (!scheme.scopes().contains(scope)) {
                String nearest = DidYouMean.among(scope, scheme.scopes());
                report(
                        alternative,
                        "%s at %s declares no scope %s%s",
                        scheme.name(),
                        scheme.place().text(),
                        scope,
                        nearest.isEmpty() ? ". Declare it there, or take it away." : nearest);
            }
        }
    }

    @FormatMethod
    private void report(Secured alternative, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.SECURED_SCHEME, alternative.place(), format, arguments);
    }
}
