package dev.hardwire.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The quick start in the README is the project in {@code src/it/quick-start}, which the build builds. */
class ReadmeTest {
    private static final Pattern FILE = Pattern.compile("(?sm)^`([^`\n]+)`[^\n]*\n\n```\\w+\n(.*?)```$");

    @Test
    void quickStartIsAProjectThatBuilds() throws IOException {
        var shown = new TreeMap<String, String>();
        FILE.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .forEach(file -> shown.put(
                        file.group(1),
                        file.group(2).replaceAll("<hardwire.version>[^<]*<", "<hardwire.version>@project.version@<")));

        assertThat(shown).isNotEmpty().isEqualTo(project(Path.of("src", "it", "quick-start")));
    }

    private static Map<String, String> project(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("verify.groovy"))
                    .toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
