package dev.hardwire.handler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a multipart form. A large one lies on disk, and is deleted when its request was answered, or its client is gone:
 * whoever needs it longer moves it, or copies what it has. Safe for use by several threads.
 */
public interface FilePart {
    /** The name of the form's field. */
    String name();

    /**
     * The name of the file on the client's machine, without any folders; null where the client does not tell it. It is the
     * client's word: no path is to be made of it.
     */
    @Nullable
    String filename();

    /** The media type, as sent; null where the client does not tell it. */
    @Nullable
    String contentType();

    /** The first value of a header of the part (any case), or null. */
    @Nullable
    String header(String name);

    /** All values of a header of the part (any case), unmodifiable. */
    List<String> headers(String name);

    /** How many bytes it has. */
    long size();

    /**
     * A new stream of its bytes, to be closed by whoever opens it.
     *
     * @throws IOException if it cannot be read, or is deleted
     */
    InputStream open() throws IOException;

    /**
     * All of its bytes, in memory.
     *
     * @throws IOException if it cannot be read, or is deleted
     */
    byte[] bytes() throws IOException;

    /**
     * Makes it a file that stays, in place of one that may be there: moved where it lies on disk, else written. It can still
     * be read afterwards.
     *
     * @throws IOException if that is not possible, or it is deleted
     */
    void moveTo(Path target) throws IOException;
}
