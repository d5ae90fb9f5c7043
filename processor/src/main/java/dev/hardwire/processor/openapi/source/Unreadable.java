package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Place;
import java.io.Serial;

/** A text is not what its name says. Carries what becomes the diagnostic. */
final class Unreadable extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final DiagnosticId id;
    private final transient Place.InDocument place;

    Unreadable(DiagnosticId id, Place.InDocument place, String message) {
        super(message, null, false, false);
        this.id = id;
        this.place = place;
    }

    DiagnosticId id() {
        return id;
    }

    Place.InDocument place() {
        return place;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
