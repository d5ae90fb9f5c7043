package dev.hardwire.maven.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code native-image} is found, and what is said where it is not. */
class NativeImageSearchTest {
    @TempDir
    Path folder;

    private Path program(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private String home(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theParameterThenTheHomesThenThePath() throws IOException {
        Path given = program("given/native-image");
        Path graal = program("graal/bin/native-image");
        Path java = program("java/bin/native-image");
        Path path = program("path/native-image");
        var paths = folder.resolve("empty") + File.pathSeparator + path.getParent();
        var all = Map.of("GRAALVM_HOME", home("graal"), "JAVA_HOME", home("java"), "PATH", paths);

        assertThat(new NativeImageSearch(given.toFile(), all).find()).contains(given);
        assertThat(new NativeImageSearch(null, all).find()).contains(graal);
        assertThat(new NativeImageSearch(null, Map.of("JAVA_HOME", home("java"), "PATH", paths)).find())
                .contains(java);
        assertThat(new NativeImageSearch(null, Map.of("JAVA_HOME", home("none"), "PATH", paths)).find())
                .contains(path);
    }

    @Test
    void whatIsMissingIsToldWithAllThatWasTried() {
        var search = new NativeImageSearch(null, Map.of("JAVA_HOME", home("java"), "PATH", "somewhere"));

        assertThat(search.find()).isEmpty();
        assertThat(search.message()).isEqualTo("""
                There is no native-image here. It is part of GraalVM (https://www.graalvm.org), of which the version for\
                 JDK 25 is supported: install it and let GRAALVM_HOME name its folder, or say\
                 -Dhardwire.nativeImage=FOLDER/bin/native-image. Looked at:
                  -Dhardwire.nativeImage: not given
                  GRAALVM_HOME: not set
                  JAVA_HOME: no native-image in %s
                  PATH: no native-image in somewhere""".formatted(Path.of(home("java"), "bin")));
    }

    @Test
    void windowsWritesTheNamesOfVariablesAsItLikes() throws IOException {
        Path graal = program("graal/bin/native-image");
        Path path = program("path/native-image");

        assertThat(new NativeImageSearch(null, Map.of("Path", home("path"))).find())
                .contains(path);
        assertThat(new NativeImageSearch(null, Map.of("GraalVM_Home", home("graal"), "Path", home("path"))).find())
                .contains(graal);
        assertThat(new NativeImageSearch(null, Map.of("path", home("none"), "PATH", home("path"))).find())
                .contains(path);
    }

    @Test
    void whatIsNoPathIsPassedOver() throws IOException {
        Path path = program("path/native-image");
        // No system takes this character, as Windows takes no quotes.
        String bad = "\0" + home("path");
        var search = new NativeImageSearch(
                null, Map.of("GRAALVM_HOME", bad, "PATH", bad + File.pathSeparator + home("path")));

        assertThat(search.find()).contains(path);
        assertThat(search.message()).contains("GRAALVM_HOME: " + bad + " is not the name of a folder");
    }

    @Test
    void oneThatIsNamedIsNotLookedForElsewhere() throws IOException {
        program("graal/bin/native-image");
        var search = new NativeImageSearch(
                folder.resolve("typo").toFile(), Map.of("GRAALVM_HOME", home("graal"), "PATH", ""));

        assertThat(search.find()).isEmpty();
        assertThat(search.message())
                .endsWith("Looked at:\n  -Dhardwire.nativeImage: " + folder.resolve("typo") + " is not a program");
    }
}
