package dev.hardwire.http.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open to be sent, and what is said of it. Its entity tag is made of size and time of last change, so that no
 * byte is read for it: two servers that share the files agree on it. It is strong, but for two seconds after a change, in
 * which another one might not show in the time.
 *
 * @param channel reads at positions only, so that several threads may one after the other
 */
public record OpenFile(FileChannel channel, Representation representation) implements AutoCloseable {
    private static final Duration UNSURE = Duration.ofSeconds(2);
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);

    /**
     * Opens a file. Blocks.
     *
     * @param contentType null where the ending of the file's name is to say it
     * @param headers further headers of each answer, names in lower case
     * @throws NoSuchFileException if there is no such file, or it is a folder or something else that has no size
     */
    public static OpenFile of(Path file, @Nullable String contentType, Map<String, String> headers) throws IOException {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        if (!before.isRegularFile()) {
            throw new NoSuchFileException(file.toString());
        }
        FileChannel channel = FileChannel.open(file, READ);
        try {
            long size = channel.size();
            Instant modified = before.lastModifiedTime().toInstant();
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = before.size() == size
                    && after.size() == size
                    && after.lastModifiedTime().equals(before.lastModifiedTime());
            boolean sure = same && modified.isBefore(Instant.now().minus(UNSURE));
            return new OpenFile(
                    channel,
                    new Representation(
                            contentType == null ? MediaTypes.of(file.toString()) : contentType,
                            size,
                            etag(size, modified, sure),
                            modified,
                            headers));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String etag(long size, Instant modified, boolean strong) {
        String tag = '"' + Long.toHexString(modified.toEpochMilli()) + '-' + Long.toHexString(size) + '"';
        return strong ? tag : "W/" + tag;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
