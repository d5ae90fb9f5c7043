package dev.hardwire.processor.write;

import dev.hardwire.processor.model.Place;
import java.util.List;

/**
 * A file that was written.
 *
 * @param kind what it is
 * @param name of a source the qualified name of its class, of a resource its path with slashes
 * @param text the whole content
 * @param causes what the file was made from; when one of them changes, so may the file
 */
public record GeneratedFile(Kind kind, String name, String text, List<Place> causes) {
    public GeneratedFile {
        causes = List.copyOf(causes);
    }

    /** What a file is. */
    public enum Kind {
        /** Java source. */
        SOURCE,
        /** A resource of the class path. */
        RESOURCE
    }

    /** The path relative to the folder of its kind, with slashes. */
    public String path() {
        return kind == Kind.SOURCE ? name.replace('.', '/') + ".java" : name;
    }
}
