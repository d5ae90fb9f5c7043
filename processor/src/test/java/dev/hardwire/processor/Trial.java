package dev.hardwire.processor;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostic.Severity;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.openapi.DocumentReader;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.write.stub.StubWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document on its way to an application with controllers that have the methods of the stubs, in memory. */
final class Trial {
    /** Where the stubs and the application are. */
    private static final String PACKAGE = "trial";

    private static final Pattern INTERFACE = Pattern.compile("(?m)^public interface (\\w+)Api \\{$");
    private static final Pattern METHOD = Pattern.compile("(?m)^ {2}(?=[\\w.<>, @]+ \\w+\\()");
    private static final Pattern COMMENT = Pattern.compile("(?s) */\\*\\*.*?\\*/\\R");
    private static final Pattern END_OF_METHOD = Pattern.compile("\\);(\\R)");

    private final Path folder;
    private final String resource;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Document document;
    private final Map<String, String> sources = new TreeMap<>();

    /** Reads a document, whose folder is the resource root, and writes its stubs. */
    Trial(Path file) {
        folder = file.toAbsolutePath().getParent();
        resource = file.getFileName().toString();
        document = new DocumentReader(Resources.in(folder), diagnostics).read(resource);
        if (document != null) {
            new StubWriter(document, PACKAGE).write().forEach(stub -> sources.put(stub.path(), stub.text()));
        }
    }

    /** What is wrong with the document. */
    List<Diagnostic> mistakes() {
        return diagnostics.all().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    /** The document, or null where something is wrong with it. */
    Document document() {
        return document;
    }

    /** Compiles the stubs with controllers; answers what javac said that is no note. */
    List<String> compile() throws IOException {
        Map<String, String> all = new TreeMap<>(sources);
        sources.forEach((path, text) -> {
            if (INTERFACE.matcher(text).find()) {
                all.put(path.replace("Api.java", "Controller.java"), controller(text));
            }
        });
        all.put(PACKAGE + "/TrialApplication.java", """
                package %s;
                import dev.hardwire.annotation.Unimplemented;
                @dev.hardwire.annotation.Application(openapi = "%s", unimplemented = Unimplemented.NOT_IMPLEMENTED)
                final class TrialApplication {}
                """.formatted(PACKAGE, resource));
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        var compiler = new MemoryCompiler(
                classPath,
                List.of(
                        "-A" + HardwireProcessor.RESOURCES + "=" + folder,
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-Xmaxerrs",
                        "999"));
        ClassLoader compiled = compiler.compile(all, new HardwireProcessor(), Trial.class.getClassLoader());
        List<String> messages = compiler.messages().stream()
                .filter(message -> !message.contains("note: "))
                .toList();
        return compiled == null && messages.isEmpty() ? List.of("javac failed without a message") : messages;
    }

    /**
     * A class with the methods of an interface that do nothing. Those of operations that ask for credentials are left out:
     * nobody may implement them while nothing checks these.
     */
    private String controller(String api) {
        var head = INTERFACE.matcher(api);
        head.find();
        String methods = COMMENT.matcher(api.substring(head.end())).replaceAll("");
        for (Operation operation : document.operations()) {
            if (!operation.security().isEmpty()) {
                methods = methods.replaceAll(
                        "(?s)\\n  [\\w.<>, @]+ " + Pattern.quote(operation.javaName()) + "\\(.*?\\);", "");
            }
        }
        String imports =
                api.substring(0, api.indexOf("/**")).replace("import javax.annotation.processing.Generated;", "");
        String body = END_OF_METHOD
                .matcher(METHOD.matcher(methods).replaceAll("  public "))
                .replaceAll(") {$1    throw new UnsupportedOperationException();$1  }$1");
        return imports + "@dev.hardwire.annotation.Controller\nfinal class " + head.group(1) + "Controller {" + body;
    }
}
