package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How javac finds and runs the processor, and where that looks for documents. */
class HardwireProcessorTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: %s, version: "1"}
            paths: {}
            """;

    @TempDir
    private Path folder;

    private Path application;

    @BeforeEach
    void writeApplication() throws IOException {
        application = write(
                "Shop.java",
                "@dev.hardwire.annotation.Application(openapi = \"openapi/shop.yaml\") public class Shop {}");
    }

    @Test
    void isFoundByJavacAndGradle() throws IOException {
        assertThat(ServiceLoader.load(Processor.class)).anyMatch(HardwireProcessor.class::isInstance);
        try (var registration = getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(registration).hasContent(HardwireProcessor.class.getName() + ",aggregating");
        }
        assertThat(new HardwireProcessor().getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
    }

    @Test
    void saysAndWritesNothingWhereNothingIsAnnotated() throws IOException {
        var compiled = compile(write("Plain.java", "public class Plain {}"), List.of());

        assertThat(compiled.lines()).isEmpty();
        assertThat(compiled.generated()).isEmpty();
    }

    @Test
    void looksInTheFoldersOfTheOptionFirst() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = write("second/openapi/shop.yaml", DOCUMENT.formatted("second"))
                .getParent()
                .getParent();
        write("out/classes/openapi/shop.yaml", DOCUMENT.formatted("output"));

        var compiled = compile(application, List.of(), "-Ahardwire.resources=" + first + File.pathSeparator + second);

        assertThat(compiled.lines()).isEmpty();
        assertThat(compiled.generated().get("ShopWiring.java")).contains("\"second\"");
    }

    @Test
    void looksInTheClassOutputThen() throws IOException {
        write("out/classes/openapi/shop.yaml", DOCUMENT.formatted("output"));
        Path library = write("library/openapi/shop.yaml", DOCUMENT.formatted("library"))
                .getParent()
                .getParent();

        var compiled = compile(application, List.of(library));

        assertThat(compiled.lines()).isEmpty();
        assertThat(compiled.generated().get("ShopWiring.java")).contains("\"output\"");
    }

    @Test
    void looksOnTheClassPathLast() throws IOException {
        Path library = write("library/openapi/shop.yaml", DOCUMENT.formatted("library"))
                .getParent()
                .getParent();

        var compiled = compile(application, List.of(library));

        assertThat(compiled.lines()).isEmpty();
        assertThat(compiled.generated().get("ShopWiring.java")).contains("\"library\"");
    }

    @Test
    void asksForAReportWhenItFails() {
        var compiled = Compiled.compile(
                List.of(application), folder.resolve("out"), List.of(), List.of(), new FailingProcessor());

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.lines())
                .singleElement()
                .asString()
                .startsWith("This is a mistake of Hardwire, not yours. Please report it with the stack trace:\n")
                .contains("java.lang.IllegalStateException: no types today")
                .contains("at dev.hardwire.processor.HardwireProcessor.process");
    }

    private Compiled compile(Path source, List<Path> classPath, String... options) {
        return Compiled.compile(
                List.of(source), folder.resolve("out"), classPath, List.of(options), new HardwireProcessor());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Hardwire's processor in an environment that has no types. */
    @SupportedAnnotationTypes("dev.hardwire.annotation.*")
    private static final class FailingProcessor extends AbstractProcessor {
        private final HardwireProcessor processor = new HardwireProcessor();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("getTypeUtils")) {
                            throw new IllegalStateException("no types today");
                        }
                        try {
                            return method.invoke(environment, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
                processor.process(annotations, round);
            }
            return false;
        }
    }
}
