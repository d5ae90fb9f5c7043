package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application's own resources are to a native image. */
class ImageResourcesTest {
    private static final String METADATA = "META-INF/native-image/com.acme/Shop/reachability-metadata.json";

    @TempDir
    Path output;

    private void resource(String name) throws IOException {
        Path file = output.resolve("classes").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private Compiled compile(String openapi) throws IOException {
        Path source = Files.writeString(output.resolve("Shop.java"), """
                package com.acme;
                import dev.hardwire.annotation.Application;
                import dev.hardwire.annotation.Namespace;
                import dev.hardwire.annotation.OnEvent;
                @Application(%s)
                public final class Shop {
                  @Namespace("/")
                  public static final class Chat {
                    @OnEvent public void hello(String name) { }
                  }
                }
                """.formatted(openapi));
        return Compiled.compile(List.of(source), output, List.of(), List.of("-Werror"), new HardwireProcessor());
    }

    @Test
    void foldersAndFilesOfTheProjectAndWhatIsGenerated() throws IOException {
        resource("web/index.html");
        resource("web/deep/er/page.js");
        resource("logging.properties");
        resource("com/acme/texts.properties");
        resource("com/acme/Old.class");
        resource("org/other/Only.class");
        resource("META-INF/resources/logo[1].svg");
        resource("META-INF/services/java.lang.Runnable");
        resource(".hidden");
        resource("a[b]*.txt");
        Files.createDirectories(output.resolve("classes/openapi"));
        Files.writeString(output.resolve("classes/openapi/shop.yaml"), """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths: {}
                """);

        Compiled compiled = compile("openapi = \"openapi/shop.yaml\"");

        assertThat(compiled.lines()).isEmpty();
        assertThat(compiled.classes().resolve(METADATA)).content().isEqualTo("""
                {
                  "resources": [
                    {"glob": "META-INF/hardwire/com.acme.Shop/openapi/shop.yaml.json"},
                    {"glob": "META-INF/resources/**"},
                    {"glob": "a\\\\[b\\\\]\\\\*.txt"},
                    {"glob": "com/acme/texts.properties"},
                    {"glob": "logging.properties"},
                    {"glob": "openapi/**"},
                    {"glob": "web/**"}
                  ]
                }
                """);
    }

    @Test
    void anApplicationWithoutAnyHasNone() throws IOException {
        Compiled compiled = compile("");

        assertThat(compiled.lines()).isEmpty();
        assertThat(compiled.classes().resolve(METADATA)).doesNotExist();
    }

    @Test
    void theSameAgainGivesTheSame() throws IOException {
        resource("web/index.html");
        String first = Files.readString(compile("").classes().resolve(METADATA));

        assertThat(compile("").classes().resolve(METADATA)).content().isEqualTo(first);
    }
}
