package dev.hardwire.http.tls;

import java.nio.file.Path;

/** A file of certificates or keys that cannot be used; the message names it and says what to do. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(Path file, String problem) {
        super(file + " " + problem);
    }

    Unusable(Path file, String problem, Throwable cause) {
        super(file + " " + problem, cause);
    }
}
