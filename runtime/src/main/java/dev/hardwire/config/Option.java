package dev.hardwire.config;

/**
 * An option that there is.
 *
 * @param name its full name, such as {@code http.max-body-size}
 * @param format how its value is written
 */
record Option(String name, Format<?> format) {}
