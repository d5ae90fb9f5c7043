package dev.hardwire.http.body;

import dev.hardwire.handler.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes a multipart body apart as it comes (RFC 2046, 5.1; RFC 7578): {@link #next} moves to the next part, then {@link #read}
 * reads what it has. Lines end with CRLF; what is before the first delimiter and behind the last one is passed over. A body
 * that is none is an {@link HttpProblem} with 400, headers that are too large one with 413. For one thread.
 */
final class MultipartParser {
    /** The most blanks behind a delimiter that are passed over. */
    private static final int MAX_PADDING = 100;

    private final InputStream in;
    private final byte[] delimiter;
    private final int maxHeaderSize;
    private final byte[] buffer;
    private int start;
    private int end;
    private boolean exhausted;
    /** Whether the content of a part comes, up to the next delimiter. */
    private boolean inPart = true;
    /** Whether the last delimiter was read. */
    private boolean closed;

    /** A parser of a body with this boundary, which is not empty. */
    MultipartParser(InputStream in, String boundary, int maxHeaderSize) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.maxHeaderSize = maxHeaderSize;
        this.buffer = new byte[Math.max(16 << 10, maxHeaderSize) + delimiter.length + MAX_PADDING];
        // a body may begin with the delimiter: then the line break before it is missing
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** Moves to the next part, past what was not read of this one; null behind the last. */
    @Nullable
    PartHead next() throws IOException {
        byte[] dropped = new byte[4 << 10];
        while (inPart && read(dropped, 0, dropped.length) >= 0) {
            // passed over
        }
        return closed ? null : head();
    }

    /** Reads bytes of the part; -1 at its end. */
    int read(byte[] into, int offset, int length) throws IOException {
        if (!inPart) {
            return -1;
        }
        int ready = content();
        while (ready == 0) {
            if (startsWithDelimiter()) {
                delimiter();
                return -1;
            }
            fill();
            ready = content();
        }
        int count = Math.min(length, ready);
        System.arraycopy(buffer, start, into, offset, count);
        start += count;
        return count;
    }

    /** How many bytes of the buffer are surely content. */
    private int content() {
        int at = start;
        while (at < end) {
            if (buffer[at] == '\r' && mayBeDelimiter(at)) {
                break;
            }
            at++;
        }
        return at - start;
    }

    private boolean mayBeDelimiter(int at) {
        int count = Math.min(delimiter.length, end - at);
        for (int i = 1; i < count; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithDelimiter() {
        return end - start >= delimiter.length && mayBeDelimiter(start);
    }

    /** Reads more; there is more, or the body is malformed. */
    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int count = exhausted ? -1 : in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            exhausted = true;
            throw malformed("ends without its last delimiter");
        }
        end += count;
    }

    private byte at(int position) throws IOException {
        while (start + position >= end) {
            fill();
        }
        return buffer[start + position];
    }

    /** Reads a delimiter up to the end of its line; what is behind the last one, up to the end of the body. */
    private void delimiter() throws IOException {
        start += delimiter.length;
        inPart = false;
        if (at(0) == '-' && at(1) == '-') {
            closed = true;
            start = end;
            while (in.read(buffer, 0, buffer.length) >= 0) {
                // passed over
            }
            return;
        }
        int padding = 0;
        while (padding < MAX_PADDING && (at(padding) == ' ' || at(padding) == '\t')) {
            padding++;
        }
        if (at(padding) != '\r' || at(padding + 1) != '\n') {
            throw malformed("has a delimiter with something else on its line");
        }
        start += padding + 2;
    }

    private PartHead head() throws IOException {
        PartHead head = new PartHead();
        int size = 0;
        while (true) {
            int length = line(maxHeaderSize - size);
            String line = head.decoded(buffer, start, length);
            start += length + 2;
            size += length + 2;
            if (length == 0) {
                inPart = true;
                // the line break before a delimiter belongs to it, also where there is no content
                start -= 2;
                return emptied(head);
            }
            head.add(line);
        }
    }

    /** Leaves the line break of the head to a delimiter that comes at once; otherwise it was the head's. */
    private PartHead emptied(PartHead head) throws IOException {
        int i = 0;
        while (i < delimiter.length && at(i) == delimiter[i]) {
            i++;
        }
        if (i < delimiter.length) {
            start += 2;
        }
        return head;
    }

    /** How long the next line is. */
    private int line(int max) throws IOException {
        int length = 0;
        while (at(length) != '\r' || at(length + 1) != '\n') {
            length++;
            if (length > max) {
                throw new HttpProblem(413, "The headers of a part can have at most " + maxHeaderSize + " bytes");
            }
        }
        return length;
    }

    static HttpProblem malformed(String what) {
        return new HttpProblem(400, "The multipart body " + what);
    }
}
