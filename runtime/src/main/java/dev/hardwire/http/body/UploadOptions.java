package dev.hardwire.http.body;

import java.nio.file.Path;

/**
 * Limits of bodies that are not collected as a whole: streams and multipart forms. Immutable; {@link #builder} starts from
 * the defaults, and each of its methods says its default, its unit and why.
 *
 * @param maxUploadSize see {@link Builder#maxUploadSize}
 * @param maxParts see {@link Builder#maxParts}
 * @param maxPartHeaderSize see {@link Builder#maxPartHeaderSize}
 * @param spoolThreshold see {@link Builder#spoolThreshold}
 * @param spoolDirectory see {@link Builder#spoolDirectory}
 */
public record UploadOptions(
        long maxUploadSize, int maxParts, int maxPartHeaderSize, int spoolThreshold, Path spoolDirectory) {

    /** The options that are right where nothing else is known. */
    public static UploadOptions defaults() {
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

    /** Makes the options. A value that makes no sense is refused when it is set. */
    public static final class Builder {
        private long maxUploadSize = 128L << 20;
        private int maxParts = 1_000;
        private int maxPartHeaderSize = 8 << 10;
        private int spoolThreshold = 64 << 10;
        private Path spoolDirectory = Path.of(System.getProperty("java.io.tmpdir"));

        private Builder() {}

        private Builder(UploadOptions from) {
            maxUploadSize = from.maxUploadSize;
            maxParts = from.maxParts;
            maxPartHeaderSize = from.maxPartHeaderSize;
            spoolThreshold = from.spoolThreshold;
            spoolDirectory = from.spoolDirectory;
        }

        /**
         * The largest body that is streamed to its handler, and the largest multipart form as a whole, in bytes; 128 MiB by
         * default, so that a disk is not filled by one request. A larger one is answered 413.
         */
        public Builder maxUploadSize(long bytes) {
            maxUploadSize = positive("maxUploadSize", bytes);
            return this;
        }

        /**
         * How many parts a multipart form may have; 1000 by default, as each takes some memory. A form with more is answered
         * 413.
         */
        public Builder maxParts(int parts) {
            maxParts = (int) positive("maxParts", parts);
            return this;
        }

        /**
         * The largest headers of a part of a multipart form, all of them together, in bytes; 8 KiB by default, as they are kept
         * in memory. A part with larger ones is answered 413; so is a form whose headers, each with 32 bytes more, and whose
         * parts that are no files have more than {@code maxBodySize} together.
         */
        public Builder maxPartHeaderSize(int bytes) {
            maxPartHeaderSize = (int) positive("maxPartHeaderSize", bytes);
            return this;
        }

        /**
         * The size in bytes from which on a file of a multipart form lies on disk; 64 KiB by default, so that small files cost
         * no disk and large ones no memory. Where the files in memory would pass {@code maxBodySize} together, further ones
         * lie on disk, too.
         */
        public Builder spoolThreshold(int bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("spoolThreshold must not be negative: " + bytes);
            }
            spoolThreshold = bytes;
            return this;
        }

        /**
         * The folder for files of multipart forms, which exists; that of the system ({@code java.io.tmpdir}) by default. They
         * are deleted when their request was answered.
         */
        public Builder spoolDirectory(Path folder) {
            spoolDirectory = folder;
            return this;
        }

        /** The options. */
        public UploadOptions build() {
            return new UploadOptions(maxUploadSize, maxParts, maxPartHeaderSize, spoolThreshold, spoolDirectory);
        }

        private static long positive(String option, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(option + " must be at least 1: " + value);
            }
            return value;
        }
    }
}
