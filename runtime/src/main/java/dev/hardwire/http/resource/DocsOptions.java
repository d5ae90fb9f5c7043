package dev.hardwire.http.resource;

import dev.hardwire.spi.json.JsonKind;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.MalformedJson;

/**
 * Where Swagger UI is, and what it is told. Immutable; {@link #builder} starts from the defaults. A value that makes no sense
 * is refused when it is set.
 */
public final class DocsOptions {
    private final String path;
    private final String settings;

    private DocsOptions(Builder values) {
        this.path = values.path;
        this.settings = values.settings;
    }

    /** The options that are right where nothing else is known. */
    public static DocsOptions defaults() {
        return builder().build();
    }

    /** A builder that has the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** See {@link Builder#path}. */
    public String path() {
        return path;
    }

    /** See {@link Builder#settings}. */
    public String settings() {
        return settings;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        /** What no client rewrites and no proxy decodes; segments of dots are taken out of a path by clients. */
        private static final String PATH = "(/(?!\\.\\.?(/|$))[A-Za-z0-9._~-]+)+";

        private String path = "/docs";
        private String settings = "{}";

        private Builder() {}

        private Builder(DocsOptions from) {
            path = from.path;
            settings = from.settings;
        }

        /**
         * Where the page is, where no operation has that path. Default: {@code /docs}, where people who know FastAPI
         * look.
         */
        public Builder path(String value) {
            if (!value.matches(PATH)) {
                throw new IllegalArgumentException(
                        "path must be a path such as /docs, of letters, digits and -._~, and not end with a slash, unlike \""
                                + value + '"');
            }
            path = value;
            return this;
        }

        /**
         * Parameters of Swagger UI, as a JSON object, such as
         * <code>{"docExpansion":"none","tryItOutEnabled":true}</code>: all that its page of configuration has, but for
         * where the documents are and where the page shows them. Text, since the browser gets it as it is. Default:
         * none, Swagger UI shows everything as it is.
         */
        public Builder settings(String value) {
            if (!isObject(value)) {
                throw new IllegalArgumentException(
                        "settings must be a JSON object such as {\"docExpansion\":\"none\"}, unlike \"" + value + '"');
            }
            settings = value;
            return this;
        }

        private static boolean isObject(String text) {
            try (JsonReader reader = JsonReader.of(text)) {
                boolean object = reader.kind() == JsonKind.OBJECT;
                reader.skip();
                reader.end();
                return object;
            } catch (MalformedJson e) {
                return false;
            }
        }

        /** The options. */
        public DocsOptions build() {
            return new DocsOptions(this);
        }
    }
}
