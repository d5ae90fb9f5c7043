package dev.hardwire.http.body;

import dev.hardwire.handler.FilePart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of a form: in memory up to a size, then on disk, until it is moved or deleted. */
final class SpooledFile implements FilePart {
    private final String name;
    private final @Nullable String filename;
    private final Map<String, List<String>> headers;
    private final int threshold;
    private final Path folder;
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable OutputStream disk;
    private @Nullable Path file;
    /** Whether the file stays. */
    private boolean moved;

    private boolean deleted;
    private long size;

    SpooledFile(String name, @Nullable String filename, Map<String, List<String>> headers, int threshold, Path folder) {
        this.name = name;
        this.filename = filename;
        this.headers = headers;
        this.threshold = threshold;
        this.folder = folder;
    }

    /** Adds bytes, while it is received. */
    synchronized void write(byte[] bytes, int length) throws IOException {
        if (deleted) {
            throw gone();
        }
        size += length;
        ByteArrayOutputStream inMemory = memory;
        if (inMemory != null && size <= threshold) {
            inMemory.write(bytes, 0, length);
            return;
        }
        OutputStream out = disk == null ? spool(inMemory) : disk;
        out.write(bytes, 0, length);
    }

    private OutputStream spool(@Nullable ByteArrayOutputStream soFar) throws IOException {
        Path created = Files.createTempFile(folder, "hardwire-", ".part");
        file = created;
        OutputStream out = Files.newOutputStream(created);
        disk = out;
        if (soFar != null) {
            soFar.writeTo(out);
            memory = null;
        }
        return out;
    }

    /** All of it is there. */
    synchronized void complete() throws IOException {
        OutputStream out = disk;
        if (out != null) {
            disk = null;
            out.close();
        }
    }

    /** How many bytes of it lie in memory. */
    synchronized int held() {
        ByteArrayOutputStream inMemory = memory;
        return inMemory == null ? 0 : inMemory.size();
    }

    /** Deletes it, unless it was moved. May be called again. */
    synchronized void delete() throws IOException {
        deleted = true;
        memory = null;
        try {
            complete();
        } finally {
            Path spooled = file;
            if (spooled != null && !moved) {
                file = null;
                Files.deleteIfExists(spooled);
            }
        }
    }

    private IOException gone() {
        return new IOException("The file " + name + " is deleted: its request was answered, or its client is gone");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String filename() {
        return filename;
    }

    @Override
    public @Nullable String contentType() {
        return header("content-type");
    }

    @Override
    public @Nullable String header(String header) {
        return headers(header).stream().findFirst().orElse(null);
    }

    @Override
    public List<String> headers(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized InputStream open() throws IOException {
        Path path = file;
        if (path != null && (moved || !deleted)) {
            return Files.newInputStream(path);
        }
        ByteArrayOutputStream inMemory = memory;
        if (inMemory == null) {
            throw gone();
        }
        return new ByteArrayInputStream(inMemory.toByteArray());
    }

    @Override
    public byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    @Override
    public synchronized void moveTo(Path target) throws IOException {
        if (deleted && !moved) {
            throw gone();
        }
        Path from = file;
        if (from == null) {
            try (InputStream in = open()) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } else {
            Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
        }
        file = target;
        moved = true;
        memory = null;
    }

    @Override
    public String toString() {
        return "the file " + name + " of " + size() + " bytes";
    }
}
