package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.hardwire.handler.FilePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private record Part(long size) implements FilePart {
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
