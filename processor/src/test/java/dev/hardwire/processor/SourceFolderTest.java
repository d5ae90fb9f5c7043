package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rewritten, what is deleted, and what is left alone. */
class SourceFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    private SourceFolder sources;

    @BeforeEach
    void open() {
        sources = new SourceFolder(folder.resolve("out"), "default");
    }

    @Test
    void writesFilesIntoTheirPackages() throws IOException {
        assertThat(sources.replace(Map.of("a/b/C.java", "class C {}", "D.java", "class D {}")))
                .isEqualTo(2);

        assertThat(folder.resolve("out/a/b/C.java")).hasContent("class C {}");
        assertThat(folder.resolve("out/D.java")).hasContent("class D {}");
    }

    @Test
    void touchesNothingThatIsTheSame() throws IOException {
        sources.replace(Map.of("a/C.java", "class C {}", "a/D.java", "class D {}"));
        age("a/C.java");
        age("a/D.java");

        assertThat(sources.replace(Map.of("a/C.java", "class C {}", "a/D.java", "final class D {}")))
                .isEqualTo(1);

        assertThat(Files.getLastModifiedTime(folder.resolve("out/a/C.java"))).isEqualTo(LONG_AGO);
        assertThat(folder.resolve("out/a/D.java")).hasContent("final class D {}");
    }

    @Test
    void deletesWhatItHasWrittenBeforeAndTheFoldersLeftEmpty() throws IOException {
        sources.replace(Map.of("a/b/C.java", "class C {}", "a/D.java", "class D {}"));

        assertThat(sources.replace(Map.of("a/D.java", "class D {}"))).isEqualTo(1);

        assertThat(folder.resolve("out/a/b")).doesNotExist();
        assertThat(folder.resolve("out/a/D.java")).exists();
    }

    @Test
    void leavesTheFilesOfOthersAlone() throws IOException {
        var mine = write("out/a/Mine.java", "class Mine {}");
        var others = new SourceFolder(folder.resolve("out"), "other");
        others.replace(Map.of("a/Other.java", "class Other {}"));
        sources.replace(Map.of("a/C.java", "class C {}"));

        sources.replace(Map.of());

        assertThat(mine).exists();
        assertThat(folder.resolve("out/a/Other.java")).exists();
        assertThat(folder.resolve("out/a/C.java")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenThereIsNothingToHold() throws IOException {
        sources.replace(Map.of("a/C.java", "class C {}"));

        sources.replace(Map.of());

        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void knowsTheFilesThatItMayNotOverwrite() throws IOException {
        sources.replace(Map.of("a/Own.java", "class Own {}"));
        var mine = write("out/a/Mine.java", "class Mine {}");
        write("out/a/Same.java", "class Same {}");

        var foreign = sources.foreign(Map.of(
                "a/Own.java", "final class Own {}",
                "a/Mine.java", "interface Mine {}",
                "a/Same.java", "class Same {}",
                "a/New.java", "class New {}"));

        assertThat(foreign).containsExactly(mine);
    }

    @Test
    void deletesWhatWasAddedAndIsNoLongerThere() throws IOException {
        sources.replace(Map.of("a/C.java", "class C {}"));

        sources.add(Map.of("a/Barrier.java", "class Barrier {}"));

        assertThat(folder.resolve("out/a/C.java")).exists();
        assertThat(folder.resolve("out/a/Barrier.java")).exists();
        sources.replace(Map.of("a/C.java", "class C {}"));
        assertThat(folder.resolve("out/a/C.java")).exists();
        assertThat(folder.resolve("out/a/Barrier.java")).doesNotExist();
    }

    @Test
    void writesAgainWhatSomebodyHasDeleted() throws IOException {
        sources.replace(Map.of("a/C.java", "class C {}"));
        Files.delete(folder.resolve("out/a/C.java"));

        assertThat(sources.replace(Map.of("a/C.java", "class C {}"))).isEqualTo(1);

        assertThat(folder.resolve("out/a/C.java")).exists();
    }

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void age(String path) throws IOException {
        Files.setLastModifiedTime(folder.resolve("out").resolve(path), LONG_AGO);
    }
}
