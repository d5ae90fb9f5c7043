package dev.hardwire.spi.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A look at the first property of an object in a JSON text, where a discriminator stands most often. */
final class FirstProperty {
    private final byte[] json;
    private final int end;
    private int at;

    /** @param open where the object begins */
    private FirstProperty(byte[] json, int open, int end) {
        this.json = json;
        this.end = end;
        this.at = open;
    }

    /**
     * The value of the first property, if it has a name and is a string of plain ASCII; else null, which says nothing.
     *
     * @param open where the object begins
     * @param name in plain ASCII, or it is not found
     */
    static @Nullable String text(byte[] json, int open, int end, String name) {
        var scan = new FirstProperty(json, open, end);
        if (scan.isNext('{') && scan.isNext('"') && scan.isNamed(name) && scan.isNext(':') && scan.isNext('"')) {
            return scan.plainText();
        }
        return null;
    }

    /** Whether this comes next, after white space; goes behind it. */
    private boolean isNext(char expected) {
        while (at < end && isSpace(json[at])) {
            at++;
        }
        return at < end && json[at++] == expected;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private boolean isNamed(String name) {
        int length = name.length();
        if (at + length >= end || json[at + length] != '"') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (json[at + i] != name.charAt(i)) {
                return false;
            }
        }
        at += length + 1;
        return true;
    }

    private @Nullable String plainText() {
        int start = at;
        while (at < end && json[at] != '"') {
            if (json[at] < ' ' || json[at] == '\\') {
                return null;
            }
            at++;
        }
        return at < end ? new String(json, start, at - start, StandardCharsets.US_ASCII) : null;
    }
}
