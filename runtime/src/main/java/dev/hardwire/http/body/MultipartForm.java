package dev.hardwire.http.body;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.FormPart;
import dev.hardwire.spi.FormShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of one multipart form. Files are deleted when it is closed, unless they were moved; that may be done from another
 * thread, also while the form is received.
 */
public final class MultipartForm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MultipartForm.class);
    /** RFC 2046, 5.1.1. */
    private static final int MAX_BOUNDARY = 70;

    private static final byte[] NOTHING = {};

    private final UploadOptions options;
    private final int maxHeld;
    /** The bytes of the parts' headers, and of the parts that are no files. */
    private long held;
    /** The bytes of files that lie in memory. */
    private int filesHeld;

    private final List<SpooledFile> files = new ArrayList<>();
    private boolean closed;

    /**
     * A form.
     *
     * @param maxHeld how many bytes the headers of all parts and the parts that are no files may have together; and how many
     *     bytes of files lie in memory at most
     */
    public MultipartForm(UploadOptions options, int maxHeld) {
        this.options = options;
        this.maxHeld = maxHeld;
    }

    /**
     * Receives the form.
     *
     * @throws HttpProblem with 400 where it is malformed, 413 where something of it is too large
     * @throws IOException where the client is gone, or a file cannot be written
     */
    public List<FormPart> receive(InputStream body, @Nullable String contentType, FormShape shape) throws IOException {
        var parser = new MultipartParser(body, boundary(contentType), options.maxPartHeaderSize());
        List<FormPart> parts = new ArrayList<>();
        for (PartHead head = parser.next(); head != null; head = parser.next()) {
            if (parts.size() == options.maxParts()) {
                throw new HttpProblem(413, "The form can have at most " + options.maxParts() + " parts");
            }
            hold(head.size());
            parts.add(part(parser, head, shape));
        }
        return parts;
    }

    private void hold(int bytes) {
        held += bytes;
        if (held > maxHeld) {
            throw new HttpProblem(413, "The form can have at most " + maxHeld + " bytes besides its files");
        }
    }

    private static String boundary(@Nullable String contentType) {
        String boundary = contentType == null
                ? null
                : HeaderValue.parse(contentType).parameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
            throw new HttpProblem(400, "The Content-Type must have a boundary of 1 to " + MAX_BOUNDARY + " characters");
        }
        return boundary;
    }

    private FormPart part(MultipartParser parser, PartHead head, FormShape shape) throws IOException {
        HeaderValue disposition = head.disposition();
        String name = disposition.parameters().getOrDefault("name", "");
        if (!shape.takes(name)) {
            return FormPart.of(name, head.headers(), NOTHING);
        }
        byte[] chunk = new byte[8 << 10];
        if (shape.isFile(name)) {
            SpooledFile file = add(new SpooledFile(
                    name,
                    lastSegment(disposition.text("filename")),
                    head.headers(),
                    Math.min(options.spoolThreshold(), maxHeld - filesHeld),
                    options.spoolDirectory()));
            for (int count = parser.read(chunk, 0, chunk.length); count >= 0; ) {
                file.write(chunk, count);
                count = parser.read(chunk, 0, chunk.length);
            }
            file.complete();
            filesHeld += file.held();
            return FormPart.of(file, head.headers());
        }
        var content = new ByteArrayOutputStream();
        for (int count = parser.read(chunk, 0, chunk.length); count >= 0; ) {
            hold(count);
            content.write(chunk, 0, count);
            count = parser.read(chunk, 0, chunk.length);
        }
        return FormPart.of(name, head.headers(), content.toByteArray());
    }

    private synchronized SpooledFile add(SpooledFile file) throws IOException {
        if (closed) {
            throw new IOException("The request was ended");
        }
        files.add(file);
        return file;
    }

    /** A file's name without the folders that some clients send, and without what no name has. */
    private static @Nullable String lastSegment(@Nullable String filename) {
        if (filename == null) {
            return null;
        }
        int slash = Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\'));
        String name = filename.substring(slash + 1).replaceAll("\\p{Cntrl}", "");
        return name.isEmpty() || name.equals(".") || name.equals("..") ? null : name;
    }

    @Override
    public void close() {
        List<SpooledFile> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(files);
            files.clear();
        }
        for (SpooledFile file : all) {
            try {
                file.delete();
            } catch (IOException e) {
                LOG.warn("{} could not be deleted", file, e);
            }
        }
    }
}
