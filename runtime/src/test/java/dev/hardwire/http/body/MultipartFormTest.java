package dev.hardwire.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.FormPart;
import dev.hardwire.spi.FormShape;
import dev.hardwire.spi.ParameterShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form takes in memory, however many parts it has. */
class MultipartFormTest {
    private static final int MAX_HELD = 2_000;
    private static final FormShape SHAPE = FormShape.of(ParameterShape.object(
                    Map.of("text", ParameterShape.TEXT, "file", ParameterShape.array(ParameterShape.TEXT))))
            .file("file");

    @TempDir
    Path spool;

    private MultipartForm form() {
        UploadOptions options = UploadOptions.builder()
                .spoolThreshold(500)
                .spoolDirectory(spool)
                .build();
        return new MultipartForm(options, MAX_HELD);
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n" + content + "\r\n";
    }

    private static List<FormPart> receive(MultipartForm form, String parts) throws IOException {
        byte[] body = (parts + "--x--\r\n").getBytes(StandardCharsets.UTF_8);
        return form.receive(new ByteArrayInputStream(body), "multipart/form-data; boundary=x", SHAPE);
    }

    private long spooled() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.count();
        }
    }

    @Test
    void manySmallFilesLieOnDisk() throws IOException {
        try (MultipartForm form = form()) {
            assertThat(receive(form, part("file", "x".repeat(300)).repeat(20))).hasSize(20);
            assertThat(spooled()).as("6 fit into memory").isEqualTo(14);
        }
        assertThat(spooled()).isZero();
    }

    @Test
    void headersAndTextsAreBoundedTogether() throws IOException {
        try (MultipartForm form = form()) {
            refused(form, part("file", "").repeat(30));
        }
        try (MultipartForm form = form()) {
            refused(form, part("unknown", "").repeat(30));
        }
        try (MultipartForm form = form()) {
            assertThat(receive(form, part("text", "x".repeat(1_900)))).hasSize(1);
        }
        try (MultipartForm form = form()) {
            refused(
                    form,
                    part("text", "x".repeat(900)).repeat(2) + part("file", "").repeat(3));
        }
    }

    private static void refused(MultipartForm form, String parts) {
        assertThatThrownBy(() -> receive(form, parts))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(413))
                .hasMessageContaining("at most 2000 bytes besides its files");
    }
}
