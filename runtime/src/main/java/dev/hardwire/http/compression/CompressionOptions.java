package dev.hardwire.http.compression;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which bodies are compressed and decompressed. Immutable; {@link #builder} starts from the defaults, and each of its methods
 * says its default, its unit and why.
 */
public final class CompressionOptions {
    private final Builder values;

    private CompressionOptions(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static CompressionOptions defaults() {
        return builder().build();
    }

    /** A builder that has the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** See {@link Builder#requests}. */
    public boolean requests() {
        return values.requests;
    }

    /** See {@link Builder#responses}. */
    public boolean responses() {
        return values.responses;
    }

    /** See {@link Builder#threshold}. */
    public int threshold() {
        return values.threshold;
    }

    /** See {@link Builder#level}. */
    public int level() {
        return values.level;
    }

    /** See {@link Builder#mediaTypes}. */
    public Set<String> mediaTypes() {
        return values.mediaTypes;
    }

    /** Whether a media type, in lower case and without parameters, is one of those that are compressed. */
    boolean takes(String mediaType) {
        int slash = mediaType.indexOf('/');
        int plus = mediaType.lastIndexOf('+');
        return values.mediaTypes.contains(mediaType)
                || (slash > 0 && values.mediaTypes.contains(mediaType.substring(0, slash) + "/*"))
                || (plus > 0 && values.mediaTypes.contains(mediaType.substring(plus)));
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private boolean requests = true;
        private boolean responses = true;
        private int threshold = 1024;
        private int level = 4;
        private Set<String> mediaTypes = Set.of(
                "text/*",
                "+json",
                "+xml",
                "+yaml",
                "application/json",
                "application/jsonl",
                "application/x-ndjson",
                "application/json-seq",
                "application/javascript",
                "application/xml",
                "application/yaml",
                "application/wasm");

        private Builder() {}

        private Builder(Builder from) {
            requests = from.requests;
            responses = from.responses;
            threshold = from.threshold;
            level = from.level;
            mediaTypes = from.mediaTypes;
        }

        /**
         * Whether requests with {@code Content-Encoding: gzip} or {@code deflate} are decompressed; any other coding, or all
         * where this is off, is answered 415 with an {@code Accept-Encoding} that says what is taken. The limits of bodies
         * count both what comes and what it decompresses to. Default: yes, since memory is bounded all the same.
         */
        public Builder requests(boolean value) {
            requests = value;
            return this;
        }

        /**
         * Whether answers are compressed with gzip or deflate for clients whose {@code Accept-Encoding} likes that better
         * than the answer as it is. Never compressed are parts (206), what has a content coding or digest already, and what
         * says {@code Cache-Control: no-transform}. Default: yes, as networks are slower than processors; switch it off
         * behind a proxy that does it, or where answers hold secrets beside what a stranger may choose (BREACH).
         */
        public Builder responses(boolean value) {
            responses = value;
            return this;
        }

        /**
         * How many bytes an answer has at least that is compressed; one whose length is not known always is. Default: 1024,
         * what fits into one packet anyway with its head.
         */
        public Builder threshold(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("threshold must be at least 0, not " + value);
            }
            threshold = value;
            return this;
        }

        /**
         * How hard it tries, from 1 (fast) to 9 (small). Default: 4, less than half the time of the usual 6 for JSON that is
         * some 6 % larger.
         */
        public Builder level(int value) {
            if (value < 1 || value > 9) {
                throw new IllegalArgumentException("level must be from 1 to 9, not " + value);
            }
            level = value;
            return this;
        }

        /**
         * The media types of answers that are compressed: {@code application/json}, all of a kind as {@code text/*}, or all
         * of a suffix as {@code +json}. Default: text, JSON and its sequences, XML, YAML, JavaScript, WebAssembly and what
         * has such a suffix; images, audio, video and archives are compressed already.
         */
        public Builder mediaTypes(Collection<String> value) {
            for (String type : value) {
                if (type.indexOf('/') < 0 && !type.startsWith("+")) {
                    throw new IllegalArgumentException(
                            "A media type is such as application/json, text/* or +json, unlike " + type);
                }
            }
            mediaTypes = Set.copyOf(List.copyOf(value).stream()
                    .map(type -> type.toLowerCase(Locale.ROOT))
                    .toList());
            return this;
        }

        /** The options. */
        public CompressionOptions build() {
            return new CompressionOptions(new Builder(this));
        }
    }
}
