package dev.hardwire.config;

/**
 * What one place says of one option.
 *
 * @param name the full name of the option, such as {@code http.max-body-size}
 * @param text its value
 * @param source where it was said, as a person would look for it
 */
record Entry(String name, String text, String source) {}
