package dev.hardwire.processor.openapi.grammar;

/** The versions of OpenAPI that differ in what they allow. */
public enum Version {
    V30("3.0"),
    V31("3.1");

    private final String text;

    Version(String text) {
        this.text = text;
    }

    /** Major and minor number. */
    public String text() {
        return text;
    }
}
