package dev.hardwire.samples.chat;

import dev.hardwire.handler.FilePart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The pictures of a room, the newest of them, as temporary files. Thread-safe. */
final class Album {
    /** How many bytes a form with a picture may have. */
    static final int MOST_UPLOADED = 2 << 20;

    static final int MOST_PICTURES = 20;
    static final long MOST_BYTES = 10L << 20;

    private final Deque<Picture> pictures = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    /**
     * Keeps a picture, and forgets the oldest ones for it.
     *
     * @param part of a media type that the document allows
     * @return empty if the room has been closed meanwhile
     */
    Optional<Picture> keep(FilePart part) throws IOException {
        // Files are moved and deleted without the lock: whoever looks for a room may have to wait for it.
        Picture picture = move(part);
        List<Picture> forgotten = add(picture);
        forgotten.forEach(Picture::delete);
        return forgotten.contains(picture) ? Optional.empty() : Optional.of(picture);
    }

    private static Picture move(FilePart part) throws IOException {
        Path file = Files.createTempFile("chat-", ".picture");
        Picture picture = new Picture(UUID.randomUUID(), file, mediaType(part), part.size());
        try {
            part.moveTo(file);
        } catch (IOException e) {
            picture.delete();
            throw e;
        }
        return picture;
    }

    /** Returns what is not kept any longer: the oldest ones, or the new one if the room has been closed. */
    private synchronized List<Picture> add(Picture picture) {
        List<Picture> forgotten = new ArrayList<>();
        if (closed) {
            forgotten.add(picture);
            return forgotten;
        }
        pictures.addLast(picture);
        bytes += picture.bytes();
        while (pictures.size() > MOST_PICTURES || bytes > MOST_BYTES) {
            Picture oldest = pictures.removeFirst();
            bytes -= oldest.bytes();
            forgotten.add(oldest);
        }
        return forgotten;
    }

    synchronized Optional<Picture> find(UUID id) {
        return pictures.stream().filter(picture -> picture.id().equals(id)).findAny();
    }

    /** Forgets all of them, and takes no more. */
    void close() {
        empty().forEach(Picture::delete);
    }

    private synchronized List<Picture> empty() {
        closed = true;
        List<Picture> all = List.copyOf(pictures);
        pictures.clear();
        bytes = 0;
        return all;
    }

    private static String mediaType(FilePart part) {
        return String.valueOf(part.contentType())
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
