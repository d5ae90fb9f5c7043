package dev.hardwire.processor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A value that the document gives: a default, or one of an enum. */
public sealed interface Literal {
    /** As messages have it: of a string without quotes, else as JSON. */
    String text();

    /** A string, also of an enum or format. */
    record Text(String value) implements Literal {
        @Override
        public String text() {
            return value;
        }
    }

    /** A number. */
    record Numeric(BigDecimal value) implements Literal {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A boolean. */
    record Bool(boolean value) implements Literal {
        @Override
        public String text() {
            return String.valueOf(value);
        }
    }

    /** Null. */
    record Null() implements Literal {
        @Override
        public String text() {
            return "null";
        }
    }

    /** An object, or an array that holds one, as JSON text. */
    record Json(String text) implements Literal {}

    /** An array of scalars. */
    record Array(List<Literal> values) implements Literal {
        public Array {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return values.stream().map(Literal::text).collect(Collectors.joining(", ", "[", "]"));
        }
    }
}
