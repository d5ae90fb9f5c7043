package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the nodes of one file and holds the bounds on how many and how deep. */
final class TreeBuilder {
    static final int MAX_DEPTH = 500;
    private static final int MAX_NODES = 5_000_000;
    private static final int MAX_NUMBER_LENGTH = 1_000;
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String file;
    private final Diagnostics diagnostics;
    private int nodes;

    TreeBuilder(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** A place from line and column counted from 1. */
    Place.InDocument place(int line, int column, String pointer) {
        return new Place.InDocument(file, line, column, pointer);
    }

    /** Called at the start of every object and array. */
    void enter(Place.InDocument place, int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw new Unreadable(
                    DiagnosticId.DOCUMENT_TOO_LARGE,
                    place(place.line(), place.column(), ""),
                    "Nested deeper than " + MAX_DEPTH + " levels; split the file into parts that refer to each other.");
        }
        count(place);
    }

    /** Adds an entry; of a key that occurs twice the first stays. */
    void put(Map<String, Node> entries, String key, Node value) {
        Node before = entries.putIfAbsent(key, value);
        if (before != null) {
            diagnostics.report(
                    DiagnosticId.DUPLICATE_KEY,
                    value.place(),
                    "The key %s occurs twice, first in line %d; take one of them out.",
                    key,
                    before.place().line());
        }
    }

    Scalar scalar(Place.InDocument place, Node.Type type, String text) throws Unreadable {
        count(place);
        return new Scalar(place, type, text);
    }

    /** A number, written as JSON writes it. */
    Scalar number(Place.InDocument place, String text) throws Unreadable {
        if (text.length() > MAX_NUMBER_LENGTH || exponent(text) > MAX_NUMBER_LENGTH) {
            throw new Unreadable(
                    DiagnosticId.DOCUMENT_TOO_LARGE,
                    place,
                    "A number of more than " + MAX_NUMBER_LENGTH + " digits; write it as a string or take it out.");
        }
        String json = JSON_NUMBER.matcher(text).matches() ? text : new BigDecimal(text).toString();
        return scalar(place, Node.Type.NUMBER, json);
    }

    /** How far the exponent moves the point: 1e1000000000 is short and no computer writes it out. */
    private static long exponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = e < 0 ? "" : text.substring(e + 1).replaceFirst("^[+-]?0*", "");
        return digits.isEmpty() ? 0 : digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private void count(Place.InDocument place) throws Unreadable {
        if (++nodes > MAX_NODES) {
            throw new Unreadable(
                    DiagnosticId.DOCUMENT_TOO_LARGE,
                    place,
                    "More than " + MAX_NODES + " values, aliases written out; use $ref in place of aliases.");
        }
    }
}
