package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What codecs do with the properties of an object, one line each: a property without a value is not written. */
public final class Properties {
    private Properties() {}

    /**
     * Reports the required properties that an object which was just read lacks.
     *
     * @param seen a bit for each property that was there
     * @param required a bit for each that must be there
     * @param names the names of all properties
     * @param first the position of the name that the lowest bit is for
     */
    public static void required(JsonReader in, long seen, long required, JsonName[] names, int first) {
        for (long missing = required & ~seen; missing != 0; missing &= missing - 1) {
            in.missing(names[first + Long.numberOfTrailingZeros(missing)].text);
        }
    }

    /** Writes a property that has a type of its own, if it has a value. */
    public static <T> void optional(JsonWriter out, JsonName name, Codec<T> codec, @Nullable T value) {
        if (value != null) {
            codec.write(out.name(name), value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable String value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable Boolean value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable Integer value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable Long value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable Float value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable Double value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable BigInteger value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable BigDecimal value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable LocalDate value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable OffsetDateTime value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable UUID value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable Duration value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable URI value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, byte @Nullable [] value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable ByteBuffer value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    /** Writes a property, if it has a value. */
    public static void optional(JsonWriter out, JsonName name, @Nullable JsonNode value) {
        if (value != null) {
            out.name(name).value(value);
        }
    }
}
