package dev.hardwire.spi.json;

/** Which way a value goes; properties may be for one direction only ({@code readOnly}, {@code writeOnly}). */
public enum Direction {
    /** To the server: {@code readOnly} properties are not required and must not be there. */
    REQUEST,
    /** From the server: {@code writeOnly} properties are not required and must not be there. */
    RESPONSE,
    /** Neither, or it is not known: all properties may be there. */
    NEITHER
}
