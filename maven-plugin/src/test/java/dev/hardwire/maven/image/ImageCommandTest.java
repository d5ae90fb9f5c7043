package dev.hardwire.maven.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the builder of native images is called with. */
class ImageCommandTest {
    @TempDir
    Path folder;

    @Test
    void theWordsOfTheCommand() {
        var command = new ImageCommand(
                Path.of("native-image"),
                List.of(Path.of("classes"), Path.of("runtime.jar")),
                Path.of("target", "shop"),
                List.of("-Ob"),
                "com.acme.Shop");

        assertThat(command.words())
                .containsExactly(
                        "native-image",
                        "-cp",
                        "classes" + File.pathSeparator + "runtime.jar",
                        "-o",
                        Path.of("target", "shop").toString(),
                        "--no-fallback",
                        "-Ob",
                        "com.acme.Shop");
    }

    @Test
    void classesThatCanBeStarted() throws Exception {
        Path source = Files.writeString(folder.resolve("Shop.java"), """
                package com.acme;
                public final class Shop {
                  public static void main(String[] args) {}
                  static class Hidden { static void main(String[] args) {} }
                  static class Instance { public void main(String[] args) {} }
                  static class Other { public static void main() {} }
                }
                """);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int code =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(code).isZero();

        assertThat(MainClass.in(classes, List.of(classes))).containsExactly("com.acme.Shop");
        assertThat(MainClass.in(folder.resolve("none"), List.of())).isEmpty();
    }
}
