package dev.hardwire.handler;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property of an object that is absent, null, or has a value: for the component of a record where it matters which, as in
 * a patch. Immutable if the value is.
 *
 * @param <T> the type of the value
 */
public sealed interface Presence<T> {
    /** The property is not there. */
    static <T> Presence<T> absent() {
        @SuppressWarnings("unchecked") // it has no value, so it is of any type
        Presence<T> absent = (Presence<T>) Absent.INSTANCE;
        return absent;
    }

    /** The property is there, and null. */
    static <T> Presence<T> ofNull() {
        @SuppressWarnings("unchecked") // it has no value, so it is of any type
        Presence<T> none = (Presence<T>) Null.INSTANCE;
        return none;
    }

    /** The property is there, and has a value. */
    static <T> Presence<T> of(T value) {
        return new Value<>(value);
    }

    /** The property is there, with a value or null. */
    static <T> Presence<T> ofNullable(@Nullable T value) {
        return value == null ? ofNull() : of(value);
    }

    /** Whether the property is not there. */
    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** Whether the property is there, and null. */
    default boolean isNull() {
        return this instanceof Null;
    }

    /** Whether the property is there, and has a value. */
    default boolean hasValue() {
        return this instanceof Value;
    }

    /** The value; null where there is none, absent or not. */
    @Nullable
    T orNull();

    /**
     * The value.
     *
     * @throws NoSuchElementException if there is none
     */
    default T get() {
        T value = orNull();
        if (value == null) {
            throw new NoSuchElementException("The property is " + this);
        }
        return value;
    }

    /** See {@link #absent}. */
    enum Absent implements Presence<Object> {
        /** The one value. */
        INSTANCE;

        @Override
        public @Nullable Object orNull() {
            return null;
        }

        @Override
        public String toString() {
            return "absent";
        }
    }

    /** See {@link #ofNull}. */
    enum Null implements Presence<Object> {
        /** The one value. */
        INSTANCE;

        @Override
        public @Nullable Object orNull() {
            return null;
        }

        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * See {@link #of}.
     *
     * @param value not null
     */
    record Value<T>(T value) implements Presence<T> {
        /** A value that is not null. */
        public Value {
            Objects.requireNonNull(value, "Presence.ofNullable takes null, too");
        }

        @Override
        public T orNull() {
            return value;
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }
}
