package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.DocumentUse;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Reads which documents an application serves, and what of them where. */
final class DocumentUses {
    /** Slashes with segments between them that are not made of dots; a slash at the end does no harm. */
    private static final Pattern BASE_PATH =
            Pattern.compile("/|(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+)+/?");

    private final Compilation compilation;

    DocumentUses(Compilation compilation) {
        this.compilation = compilation;
    }

    List<DocumentUse> of(TypeElement type, Annotation application) {
        List<DocumentUse> uses = new ArrayList<>();
        for (AnnotationValue value : application.values("openapi")) {
            uses.add(new DocumentUse(
                    String.valueOf(value.getValue()), Selection.ALL, compilation.place(application, value)));
        }
        for (AnnotationValue value : application.values("documents")) {
            Annotation document = new Annotation(type, (AnnotationMirror) value.getValue());
            var selection = new Selection(basePath(document), document.texts("tags"), document.texts("operations"));
            uses.add(new DocumentUse(document.text("value", ""), selection, compilation.place(application, value)));
        }
        return uses;
    }

    /** The base path; empty where it is none, which is reported. */
    private String basePath(Annotation document) {
        String path = document.text("basePath", "");
        if (path.isEmpty() || BASE_PATH.matcher(path).matches()) {
            return path;
        }
        compilation
                .diagnostics()
                .report(
                        DiagnosticId.BASE_PATH,
                        compilation.place(document, document.value("basePath")),
                        "\"%s\" is no base path: it starts with a slash and has neither variables, dots as segments, a query"
                                + " nor a fragment. Write it like \"/v2\", or \"/\" for none.",
                        path);
        return "";
    }
}
