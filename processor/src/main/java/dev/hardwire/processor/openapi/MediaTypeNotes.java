package dev.hardwire.processor.openapi;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.Contents.Content;
import java.util.ArrayList;
import java.util.List;

/** What an operation's author may not expect of its media types, said once. */
final class MediaTypeNotes {
    private final Diagnostics diagnostics;
    private final List<String> raw = new ArrayList<>();
    private final List<String> unserved = new ArrayList<>();

    MediaTypeNotes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Notes a body.
     *
     * @param owner as {@code the request} or {@code 200}
     * @param one whether only the first of its media types is served
     */
    void add(String owner, Content content, boolean one) {
        List<String> served = one ? content.mediaTypes().subList(0, 1) : content.mediaTypes();
        if (content.isRaw()) {
            raw.add(String.join(", ", served) + " of " + owner);
        }
        List<String> others = new ArrayList<>(
                content.mediaTypes().subList(served.size(), content.mediaTypes().size()));
        others.addAll(content.unserved());
        if (!others.isEmpty()) {
            unserved.add(String.join(", ", others) + " of " + owner);
        }
    }

    /** Notes media types of a response whose schema is not checked. */
    void addUnchecked(String owner, List<String> mediaTypes) {
        if (!mediaTypes.isEmpty()) {
            raw.add(String.join(", ", mediaTypes) + " of " + owner);
        }
    }

    void report(Place operation) {
        if (!raw.isEmpty()) {
            diagnostics.note(
                    DiagnosticId.UNSUPPORTED,
                    operation,
                    "What is neither JSON nor text is handed over as bytes, and its schema is not checked: %s.",
                    String.join("; ", raw));
        }
        if (!unserved.isEmpty()) {
            diagnostics.note(
                    DiagnosticId.UNSUPPORTED,
                    operation,
                    "Of several media types one is served, JSON if there is some; not served yet: %s.",
                    String.join("; ", unserved));
        }
    }
}
