package dev.hardwire.samples.chat;

import dev.hardwire.handler.FilePart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
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
    synchronized Optional<Picture> keep(FilePart part) throws IOException {
        if (closed) {
            return Optional.empty();
        }
        Path file = Files.createTempFile("chat-", ".picture");
        Picture picture = new Picture(UUID.randomUUID(), file, mediaType(part), part.size());
        try {
            part.moveTo(file);
        } catch (IOException e) {
            picture.delete();
            throw e;
        }
        pictures.addLast(picture);
        bytes += picture.bytes();
        while (pictures.size() > MOST_PICTURES || bytes > MOST_BYTES) {
            Picture oldest = pictures.removeFirst();
            bytes -= oldest.bytes();
            oldest.delete();
        }
        return Optional.of(picture);
    }

    synchronized Optional<Picture> find(UUID id) {
        return pictures.stream().filter(picture -> picture.id().equals(id)).findAny();
    }

    /** Forgets all of them, and takes no more. */
    synchronized void close() {
        closed = true;
        pictures.forEach(Picture::delete);
        pictures.clear();
    }

    private static String mediaType(FilePart part) {
        return String.valueOf(part.contentType())
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
