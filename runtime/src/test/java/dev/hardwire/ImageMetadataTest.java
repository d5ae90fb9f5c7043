package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the runtime tells the builder of native images: that it is complete, and that each entry has its reason. */
class ImageMetadataTest {
    private static final Path FOLDER =
            Path.of("src", "main", "resources", "META-INF", "native-image", "dev.hardwire", "hardwire-runtime");
    private static final String RUN_TIME = "--initialize-at-run-time=";

    private static JsonNode metadata() throws IOException {
        byte[] json = Files.readAllBytes(FOLDER.resolve("reachability-metadata.json"));
        try (JsonReader reader = JsonReader.of(json, 0, json.length, new Violations())) {
            return reader.node();
        }
    }

    private static Stream<JsonNode> resources() throws IOException {
        return metadata().get("resources").valueStream();
    }

    private static List<String> arguments() throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(FOLDER.resolve("native-image.properties"))) {
            properties.load(in);
        }
        return List.of(properties.getProperty("Args").split("\\s+"));
    }

    /** None is needed: what the runtime looks for by name are files. */
    @Test
    void nothingIsReflectedOn() throws IOException {
        assertThat(metadata().propertyNames()).containsExactly("resources");
    }

    @Test
    void nothingOfNettyIsInitialisedBefore() throws IOException {
        assertThat(arguments()).first().asString().startsWith(RUN_TIME);
        List<String> packages =
                List.of(arguments().get(0).substring(RUN_TIME.length()).split(","));

        assertThat(nettyPackages())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(packages)
                        .anySatisfy(known -> assertThat(name + ".").startsWith(known + ".")));
    }

    @Test
    void theGuideHasAReasonForEachEntry() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "native.md"));

        assertThat(resources().map(entry -> entry.get("glob").asString()))
                .allSatisfy(glob -> assertThat(guide).contains("`" + glob + "`"));
        assertThat(arguments())
                .allSatisfy(argument -> assertThat(guide).contains("`" + argument.replaceFirst("=.*", "") + "`"));
    }

    /** The packages with classes of the Netty modules that the runtime brings. */
    private static List<String> nettyPackages() throws IOException {
        List<Path> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> file.getFileName().toString().startsWith("netty-"))
                .filter(file -> !file.getFileName().toString().startsWith("netty-pkitesting"))
                .toList();
        List<String> packages = new ArrayList<>();
        for (Path jar : jars) {
            try (var file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith("io/netty/") && name.endsWith(".class"))
                        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                        .distinct()
                        .forEach(packages::add);
            }
        }
        return packages;
    }
}
