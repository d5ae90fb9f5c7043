package dev.hardwire.processor.openapi.grammar;

/** The versions of OpenAPI that differ in what they allow. */
public enum Version {
    /** Swagger: checked as it is written, then converted to 3.0. */
    V20("2.0"),
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
