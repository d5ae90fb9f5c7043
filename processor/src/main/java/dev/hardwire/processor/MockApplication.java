package dev.hardwire.processor;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.write.stub.StubWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application without controllers: all operations of a document answer as it says. It is generated and compiled in
 * memory, as a build would do it in folders; for tools that serve a document, and for tests.
 */
public final class MockApplication {
    private static final String PACKAGE = "mocked";
    private static final String NAME = "MockedApplication";
    /** What generated code is compiled against: one class of each jar. */
    private static final List<String> ON_CLASS_PATH = List.of(
            "dev.hardwire.annotation.Application",
            "org.jspecify.annotations.Nullable",
            "tools.jackson.core.JsonParser",
            "tools.jackson.databind.JsonNode");

    private final ClassLoader runtime;
    private final List<String> options;

    /**
     * A compiler of such applications.
     *
     * @param runtime has Hardwire's runtime, from folders or jars
     * @param options for javac
     */
    public MockApplication(ClassLoader runtime, List<String> options) {
        this.runtime = runtime;
        this.options = List.copyOf(options);
    }

    /**
     * What came of a document.
     *
     * @param diagnostics all mistakes and remarks
     * @param messages what javac said about the generated sources, notes of the processor included
     * @param operations how many operations there are
     * @param wiring the class of the wiring, with a static method {@code wire} without parameters; null where there is a
     *     mistake
     */
    public record Result(
            List<Diagnostic> diagnostics,
            List<String> messages,
            int operations,
            @Nullable Class<?> wiring) {}

    /**
     * Generates and compiles the application of a document.
     *
     * @param document any file; its folder is the resource root
     * @throws IllegalStateException if there is no compiler: a JDK is needed
     */
    public Result compile(Path document) throws IOException {
        Path file = document.toAbsolutePath().normalize();
        Path root = Stream.ofNullable(file.getParent()).findFirst().orElse(file);
        String name = String.valueOf(file.getFileName());
        var diagnostics = new Diagnostics();
        Document read = DocumentCheck.read(root, name, diagnostics);
        if (read == null) {
            return new Result(diagnostics.all(), List.of(), 0, null);
        }
        Map<String, String> sources = new LinkedHashMap<>();
        new StubWriter(read, PACKAGE + ".api").write().forEach(stub -> sources.put(stub.path(), stub.text()));
        sources.put(PACKAGE + "/" + NAME + ".java", source(name));
        var compiler = new MemoryCompiler(classPath(), allOptions(root));
        ClassLoader compiled = compiler.compile(sources, new HardwireProcessor(), runtime);
        return new Result(
                diagnostics.all(),
                compiler.messages(),
                read.operations().size(),
                compiled == null ? null : load(compiled));
    }

    private static String source(String document) {
        String escaped = document.replace("\\", "\\\\").replace("\"", "\\\"");
        return """
                package %s;

                import dev.hardwire.annotation.Application;
                import dev.hardwire.annotation.Unimplemented;

                @Application(openapi = "%s", unimplemented = Unimplemented.MOCK)
                public final class %s {}
                """.formatted(PACKAGE, escaped, NAME);
    }

    private List<String> allOptions(Path root) {
        List<String> all = new ArrayList<>(options);
        all.add("-A" + HardwireProcessor.RESOURCES + "=" + root);
        return all;
    }

    private List<Path> classPath() {
        return ON_CLASS_PATH.stream().map(this::codeSource).distinct().toList();
    }

    private Path codeSource(String name) {
        try {
            return Path.of(Class.forName(name, false, runtime)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new IllegalStateException("The class loader has not " + name + ", which generated code needs", e);
        }
    }

    private static Class<?> load(ClassLoader compiled) {
        try {
            return compiled.loadClass(PACKAGE + "." + NAME + "Wiring");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The application was compiled without its wiring", e);
        }
    }
}
