package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about endpoints names tests and cases that exist, in each row of what it compares with. */
class WebSocketPageTest {
    @Test
    void everyRowNamesWhatShowsIt() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "websocket.md"));
        List<String> rows = lines.subList(lines.indexOf("## For those who know FastAPI"), lines.size()).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| FastAPI"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(15);
        ComparingPage.check(rows);
    }
}
