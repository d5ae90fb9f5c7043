package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.hardwire.handler.FilePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bounds of what is kept of pictures. */
class AlbumTest {
    private final Album album = new Album();
    private final List<Picture> shown = new ArrayList<>();

    @AfterEach
    void close() {
        album.close();
        assertThat(kept()).isEmpty();
        assertThat(shown).noneMatch(picture -> Files.exists(picture.file()));
    }

    @Test
    void theOldestIsForgottenWhereThereAreMany() throws IOException {
        show(Album.MOST_PICTURES + 2, 10);
        assertThat(kept()).isEqualTo(shown.subList(2, shown.size()));
        assertThat(shown).extracting(picture -> Files.exists(picture.file())).startsWith(false, false, true);
    }

    @Test
    void theOldestAreForgottenWhereAllAreLarge() throws IOException {
        show(3, (int) (Album.MOST_BYTES / 2));
        assertThat(kept()).isEqualTo(shown.subList(1, 3));
        show(1, 1);
        assertThat(kept()).isEqualTo(shown.subList(2, 4));
    }

    @Test
    void aRoomThatIsClosedKeepsNothing() throws IOException {
        var rooms = new Rooms();
        Album ofFirst = rooms.enter("Ada", "first").album();
        Picture picture = ofFirst.keep(new Part(10)).orElseThrow();
        for (int i = 0; i < Rooms.MOST_ROOMS; i++) {
            rooms.enter("Ada", "room-" + i);
        }
        assertThat(picture.file()).doesNotExist();
        assertThat(ofFirst.keep(new Part(10))).isEmpty();
    }

    @Test
    void whatCannotBeKeptLeavesNothing() {
        assertThatIOException()
                .isThrownBy(() -> album.keep(new Part(-1)))
                .satisfies(e -> assertThat(Path.of(e.getMessage())).doesNotExist());
    }

    @Test
    void oneThatCannotBeDeletedIsForgottenAsTheOthersAre() throws IOException {
        show(Album.MOST_PICTURES, 10);
        Picture first = shown.get(0);
        Path inside = obstruct(first);
        show(1, 10);
        assertThat(kept()).isEqualTo(shown.subList(1, shown.size()));
        assertThat(inside).exists();
        clear(first, inside);
    }

    @Test
    void oneThatCannotBeDeletedDoesNotKeepTheOthers() throws IOException {
        show(3, 10);
        Picture first = shown.get(0);
        Path inside = obstruct(first);
        album.close();
        assertThat(shown).extracting(picture -> Files.exists(picture.file())).containsExactly(true, false, false);
        clear(first, inside);
    }

    @Test
    void whoLooksForOneDoesNotWaitForAnotherToBeMoved() throws IOException {
        show(1, 10);
        UUID id = shown.get(0).id();
        shown.add(album.keep(new Part(10) {
                    @Override
                    public void moveTo(Path target) throws IOException {
                        assertThat(CompletableFuture.supplyAsync(() -> album.find(id)))
                                .succeedsWithin(Duration.ofSeconds(30))
                                .isEqualTo(Optional.of(shown.get(0)));
                        super.moveTo(target);
                    }
                })
                .orElseThrow());
    }

    /** A folder with something in it, in place of the file: like a file in use on some systems, it cannot be deleted. */
    private static Path obstruct(Picture picture) throws IOException {
        Files.delete(picture.file());
        Files.createDirectory(picture.file());
        return Files.createFile(picture.file().resolve("inside"));
    }

    private static void clear(Picture picture, Path inside) throws IOException {
        Files.delete(inside);
        Files.delete(picture.file());
    }

    private void show(int count, int size) throws IOException {
        for (int i = 0; i < count; i++) {
            shown.add(album.keep(new Part(size)).orElseThrow());
        }
    }

    private List<Picture> kept() {
        return shown.stream()
                .filter(picture -> album.find(picture.id()).isPresent())
                .toList();
    }

    /** A file of a form; none that can be moved where its size is negative. */
    private static class Part implements FilePart {
        private final long size;

        Part(long size) {
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String name() {
            return "picture";
        }

        @Override
        public @Nullable String filename() {
            return null;
        }

        @Override
        public String contentType() {
            return "image/png";
        }

        @Override
        public @Nullable String header(String name) {
            return null;
        }

        @Override
        public List<String> headers(String name) {
            return List.of();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public byte[] bytes() {
            return new byte[] {1};
        }

        @Override
        public void moveTo(Path target) throws IOException {
            if (size < 0) {
                throw new IOException(target.toString());
            }
            Files.write(target, bytes());
        }
    }
}
