package dev.hardwire.processor.model;

/**
 * Identifies a schema that becomes a Java type.
 *
 * @param file the file that has it, relative to the resource root
 * @param pointer the JSON Pointer in that file
 */
public record TypeId(String file, String pointer) {
    /** As {@code openapi/petstore.yaml#/components/schemas/Pet}. */
    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
