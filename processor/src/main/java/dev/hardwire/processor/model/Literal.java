package dev.hardwire.processor.model;

import java.math.BigDecimal;
import java.util.List;

/** A value that the document gives as a default. */
public sealed interface Literal {
    /** A string, also of an enum or format. */
    record Text(String value) implements Literal {}

    /** A number. */
    record Numeric(BigDecimal value) implements Literal {}

    /** A boolean. */
    record Bool(boolean value) implements Literal {}

    /** An array of scalars. */
    record Array(List<Literal> values) implements Literal {
        public Array {
            values = List.copyOf(values);
        }
    }
}
