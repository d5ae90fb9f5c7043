package dev.hardwire.handler;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that is neither JSON nor text: bytes, a file, or a stream of bytes that is sent as the client reads
 * it. Answered once, unless it is bytes or a file.
 */
public final class Content {
    private final Source source;
    private final @Nullable String mediaType;
    private final @Nullable String fileName;

    private Content(Source source, @Nullable String mediaType, @Nullable String fileName) {
        this.source = source;
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    /** Bytes, which are not copied. */
    public static Content of(byte[] bytes) {
        return of(new Source.Bytes(bytes));
    }

    /** A file, of which a client may ask for parts, and which it need not get again while it has not changed. */
    public static Content file(Path path) {
        return of(new Source.File(path));
    }

    /** What a stream has, read on the handler executor as the client takes it; it is closed in any case. */
    public static Content stream(InputStream stream) {
        return of(new Source.Stream(stream));
    }

    /**
     * What a publisher has, which is asked for as the client takes it, and cancelled when the client is gone. The contents of
     * a buffer must not change once it was published.
     */
    public static Content publish(Flow.Publisher<ByteBuffer> publisher) {
        return of(new Source.Published(publisher));
    }

    private static Content of(Source source) {
        return new Content(source, null, null);
    }

    /**
     * The same content with a media type, where the document has several or a range such as {@code image/*}; without it,
     * that which the client likes best of those, or {@code application/octet-stream}.
     *
     * @throws IllegalArgumentException if it has a character that a header cannot have
     */
    public Content as(String newMediaType) {
        HeaderText.check("Content-Type", newMediaType, Set.of());
        return new Content(source, newMediaType, fileName);
    }

    /** The same content to be saved under a name, which {@code Content-Disposition} tells (RFC 6266). */
    public Content saveAs(String newFileName) {
        return new Content(source, mediaType, Objects.requireNonNull(newFileName));
    }

    /** Where the bytes come from. */
    public Source source() {
        return source;
    }

    /** The media type; null where it is left to the document. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** The name to be saved under; null where there is none. */
    public @Nullable String fileName() {
        return fileName;
    }

    /** Where bytes come from. */
    public sealed interface Source {
        /** Bytes in memory. */
        @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
        record Bytes(byte[] bytes) implements Source {
            public Bytes {
                Objects.requireNonNull(bytes);
            }
        }

        /** A file. */
        record File(Path path) implements Source {
            public File {
                Objects.requireNonNull(path);
            }
        }

        /** A stream. */
        record Stream(InputStream stream) implements Source {
            public Stream {
                Objects.requireNonNull(stream);
            }
        }

        /** A publisher. */
        record Published(Flow.Publisher<ByteBuffer> publisher) implements Source {
            public Published {
                Objects.requireNonNull(publisher);
            }
        }
    }
}
