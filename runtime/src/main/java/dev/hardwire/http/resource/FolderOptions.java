package dev.hardwire.http.resource;

/**
 * How the files of a folder are served. Immutable; {@link #builder} starts from the defaults, and each of its methods says
 * its default and why.
 */
public final class FolderOptions {
    private final Builder values;

    private FolderOptions(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static FolderOptions defaults() {
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

    /** See {@link Builder#cacheControl}. */
    public String cacheControl() {
        return values.cacheControl;
    }

    /** See {@link Builder#hidden}. */
    public boolean hidden() {
        return values.hidden;
    }

    /** See {@link Builder#precompressed}. */
    public boolean precompressed() {
        return values.precompressed;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private String cacheControl = "no-cache";
        private boolean hidden;
        private boolean precompressed;

        private Builder() {}

        private Builder(Builder from) {
            cacheControl = from.cacheControl;
            hidden = from.hidden;
            precompressed = from.precompressed;
        }

        /**
         * The {@code Cache-Control} of the files. Default: {@code no-cache}, they are kept and asked about each time; where
         * names change with content, {@code public, max-age=31536000, immutable} saves the question.
         *
         * @throws IllegalArgumentException if it cannot be the value of a header
         */
        public Builder cacheControl(String value) {
            if (value.isBlank() || !value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
                throw new IllegalArgumentException("cacheControl is the value of a header, unlike " + value);
            }
            cacheControl = value;
            return this;
        }

        /**
         * Whether files and folders whose names begin with a dot are served, such as {@code .well-known}. Default: no, as
         * {@code .git} and {@code .env} are among them.
         */
        public Builder hidden(boolean value) {
            hidden = value;
            return this;
        }

        /**
         * Whether {@code app.js.br} or {@code app.js.gz} is sent in place of {@code app.js} to who takes it, if it is not
         * older. Default: no, as it costs a look at the folder for each answer.
         */
        public Builder precompressed(boolean value) {
            precompressed = value;
            return this;
        }

        /** The options. */
        public FolderOptions build() {
            return new FolderOptions(new Builder(this));
        }
    }
}
