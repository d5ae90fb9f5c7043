package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.openapi.source.Resources;
import java.io.InputStream;

/** The metaschemas that come with Hardwire, as files {@code host/path}. */
final class Metaschemas {
    private Metaschemas() {}

    static Resources resources() {
        return path -> {
            try (InputStream in = Metaschemas.class.getResourceAsStream(path)) {
                return in == null ? null : in.readAllBytes();
            }
        };
    }
}
