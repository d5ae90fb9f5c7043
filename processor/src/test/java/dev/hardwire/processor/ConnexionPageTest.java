package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that compares with Connexion names tests and cases that exist, in each row. */
class ConnexionPageTest {
    @Test
    void everyRowNamesWhatShowsIt() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "connexion.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| Connexion |"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(70);
        ComparingPage.check(rows);
    }
}
