package dev.hardwire.processor.model;

/** Where something stands that a diagnostic may speak of. */
public sealed interface Place {
    /** How a message names the place. */
    String text();

    /**
     * A place in a document.
     *
     * @param file relative to the resource root, with slashes
     * @param line counted from 1
     * @param column counted from 1
     * @param pointer the JSON Pointer in the file, starting with a slash or empty for the whole
     */
    record InDocument(String file, int line, int column, String pointer) implements Place {
        @Override
        public String text() {
            return file + ":" + line;
        }
    }

    /**
     * A Java element of the compilation.
     *
     * @param element how a message names it, for example {@code Pets.getPet(long)}
     * @param number identifies it; the scanner keeps the element of each number
     */
    record InJava(String element, int number) implements Place {
        @Override
        public String text() {
            return element;
        }

        /** This element where it has no source of its own: what uses it is where javac can point at. */
        public Place reportedAt(Place user) {
            return user instanceof InJava java ? new InJava(element, java.number()) : user;
        }
    }
}
