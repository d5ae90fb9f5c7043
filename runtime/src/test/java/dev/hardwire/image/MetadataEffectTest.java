package dev.hardwire.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * That each entry of the runtime's metadata is needed: images with and without it, made by the builder that
 * {@code -Dhardwire.native.builder} names. Skipped where there is none.
 */
@Tag("native")
class MetadataEffectTest {
    private static final String JSON = "reachability-metadata.json";
    private static final String OPTIONS = "native-image.properties";

    @TempDir
    Path folder;

    private String builder;

    @BeforeEach
    void findTheBuilder() {
        builder = System.getProperty("hardwire.native.builder", "");
        Path program = Path.of(builder);
        assumeTrue(
                Files.isRegularFile(program) && Files.isExecutable(program),
                "There is no builder of native images: see docs/native.md");
    }

    @Test
    void anImageAnswersAsAJvmDoesAndWithoutEntriesFindsNoFilesAndWarns() throws Exception {
        var with = new ProbeImage(folder.resolve("with"), resources());
        var without = new ProbeImage(folder.resolve("without"), resources());
        Files.delete(without.metadata().resolve(JSON));
        Path options = without.metadata().resolve(OPTIONS);
        Files.writeString(options, Files.readString(options).replaceFirst("--enable-native-access=\\S+", ""));

        Map<String, String> jvm = with.runOnJvm();
        assertThat(jvm).as("what the probe asks for").containsKeys(resources().toArray(String[]::new));
        assertThat(with.build(builder)).isEmpty();
        assertThat(with.run()).isEqualTo(jvm);

        assertThat(without.build(builder)).isEmpty();
        Map<String, String> told = without.run();
        assertThat(resources())
                .allSatisfy(file -> assertThat(told.get(file)).as(file).isEqualTo("false"));
        assertThat(told.get(ProbeImage.WARNINGS)).isNotEqualTo("0");
    }

    /** An object of the logging would be kept from the build: the builder finds that, and refuses. */
    @ParameterizedTest
    @ValueSource(strings = {"bootstrap", "buffer", "channel", "handler", "resolver", "util"})
    void withNettyInitialisedAtBuildTimeThereIsNoImage(String part) throws Exception {
        var image = new ProbeImage(folder.resolve("image"), List.of());
        Path options = image.metadata().resolve(OPTIONS);
        String all = Files.readString(options);
        Files.writeString(
                options,
                all.replaceFirst("(,|(?<==))io\\.netty\\." + part + "\\b", "").replace("=,", "="));
        assertThat(Files.readString(options)).isNotEqualTo(all);

        assertThat(image.build(builder)).contains("image heap");
    }

    /** The files that the entries are for: one for each pattern. */
    private static List<String> resources() throws IOException {
        List<String> files = new ArrayList<>();
        metadata().get("resources").forEach(entry -> files.add(file(entry)));
        return files;
    }

    private static String file(JsonNode entry) {
        return entry.get("glob").asString().replace("**", "x/y.html").replace("*", "1.0");
    }

    private static JsonNode metadata() throws IOException {
        byte[] json = Files.readAllBytes(
                Path.of("src/main/resources/META-INF/native-image/dev.hardwire/hardwire-runtime", JSON));
        try (JsonReader reader = JsonReader.of(json, 0, json.length, new Violations())) {
            return reader.node();
        }
    }
}
