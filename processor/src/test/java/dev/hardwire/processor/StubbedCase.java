package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.stub.StubWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A case with an {@code openapi.yaml} whose stubs the sources in {@code app} use: as with the Maven plugin, all of them are
 * compiled together.
 *
 * @param generated the text of all generated sources, stubs among them, by file name
 * @param compiled what javac made of them
 */
public record StubbedCase(Map<String, String> generated, Compiled compiled) {
    /** The package of the stubs and sources. */
    private static final String PACKAGE = "shop";

    /**
     * Generates and compiles a case without any warning.
     *
     * @param folder the case
     * @param output for what comes out
     */
    public static StubbedCase of(Path folder, Path output) throws IOException {
        var diagnostics = new Diagnostics();
        var document = new DocumentReader(Resources.in(folder), diagnostics).read("openapi.yaml");
        assertThat(diagnostics.all()).isEmpty();
        Map<String, String> generated = new TreeMap<>();
        List<Path> sources = new ArrayList<>();
        for (GeneratedFile stub : new StubWriter(document, PACKAGE).write()) {
            Path file = output.resolve("stubs").resolve(stub.path());
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, stub.text()));
            generated.put(file.getFileName().toString(), stub.text());
        }
        try (Stream<Path> files = Files.list(folder.resolve("app"))) {
            files.sorted().forEach(sources::add);
        }
        Compiled compiled = Compiled.compile(
                sources,
                output,
                List.of(),
                List.of("-A" + HardwireProcessor.RESOURCES + "=" + folder, "-Werror"),
                new HardwireProcessor());
        assertThat(compiled.lines()).isEmpty();
        generated.putAll(compiled.generated());
        return new StubbedCase(generated, compiled);
    }
}
