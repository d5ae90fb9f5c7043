package dev.hardwire.maven.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program of a module starts with, and which modules have one. */
class StartTest {
    @TempDir
    Path classes;

    private static Start found(String... classes) {
        return new Start(Optional.empty(), false, List.of(classes));
    }

    @Test
    void theOneClassThatCanBeStarted() throws Exception {
        assertThat(found("a.Shop").isIn(classes)).isTrue();
        assertThat(found("a.Shop").only()).isEqualTo("a.Shop");
    }

    @Test
    void noneAndSeveral() {
        assertThat(found().isIn(classes)).isFalse();
        assertThat(found().absence()).isEqualTo("no class of it has a public static void main(String[])");
        assertThatThrownBy(() -> found().only())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("No class of the project has a public static void main(String[]);"
                        + " say which one starts the program: -Dhardwire.mainClass=CLASS");

        assertThat(found("a.Shop", "a.Tool").isIn(classes)).isTrue();
        assertThatThrownBy(() -> found("a.Shop", "a.Tool").only())
                .hasMessage("Several classes have a main: a.Shop, a.Tool;"
                        + " say which one starts the program: -Dhardwire.mainClass=CLASS");
    }

    @Test
    void oneThatAPomSaysMayBeADependencys() throws Exception {
        var start = new Start(Optional.of("lib.Main"), false, List.of());

        assertThat(start.isIn(classes)).isTrue();
        assertThat(start.only()).isEqualTo("lib.Main");
    }

    @Test
    void oneThatIsSaidForAllIsThatOfTheModuleThatHasIt() throws Exception {
        Files.createDirectories(classes.resolve("a"));
        Files.createFile(classes.resolve("a/Shop$Main.class"));

        assertThat(new Start(Optional.of("a.Shop$Main"), true, List.of("a.Tool")).isIn(classes))
                .isTrue();
        var other = new Start(Optional.of("b.Other"), true, List.of("a.Tool"));
        assertThat(other.isIn(classes)).isFalse();
        assertThat(other.absence()).isEqualTo("it has no class b.Other");
    }
}
