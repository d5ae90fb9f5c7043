package dev.hardwire.processor.openapi.validation;

/**
 * Which keywords a schema resource has, and what they mean.
 *
 * @param level the specification
 * @param validates whether the keywords of the validation vocabulary are assertions
 * @param formats whether the format of a string is an assertion
 */
record Dialect(Level level, boolean validates, boolean formats) {
    /** The specifications, oldest first. */
    enum Level {
        /** Draft 4, and OpenAPI 3.0, which goes by it. */
        DRAFT_4,
        /** Draft 6 and 7. */
        DRAFT_7,
        /** Draft 2019-09. */
        DRAFT_2019,
        /** Draft 2020-12, and OpenAPI 3.1. */
        DRAFT_2020
    }

    boolean isFrom(Level first) {
        return level.compareTo(first) >= 0;
    }

    /** Whether keywords beside {@code $ref} are ignored. */
    boolean isReferenceAlone() {
        return !isFrom(Level.DRAFT_2019);
    }

    /** The keyword that names a schema resource. */
    String idKeyword() {
        return level == Level.DRAFT_4 ? "id" : "$id";
    }
}
