package dev.hardwire.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What javac made of some sources.
 *
 * @param classes the folder of the classes and resources
 * @param sources the folder of the generated sources
 * @param messages errors, warnings and notes, in their order
 */
public record Compiled(
        boolean success, Path classes, Path sources, List<Diagnostic<? extends JavaFileObject>> messages) {

    /**
     * Compiles files as a user would who wants to hear everything: {@code -Xlint:all}.
     *
     * @param files Java sources
     * @param output a folder for what comes out
     * @param classPath what the sources may use beside Hardwire
     * @param options more options for javac
     * @param processors none means that no source is processed
     */
    public static Compiled compile(
            List<Path> files, Path output, List<Path> classPath, List<String> options, Processor... processors) {
        try {
            return run(files, output, classPath, options, processors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compiled run(
            List<Path> files, Path output, List<Path> classPath, List<String> options, Processor... processors)
            throws IOException {
        Path classes = Files.createDirectories(output.resolve("classes"));
        Path sources = Files.createDirectories(output.resolve("sources"));
        var messages = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> path = new ArrayList<>(classPath);
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                path.add(Path.of(entry));
            }
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
            List<String> all =
                    new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing", "-Xmaxerrs", "999"));
            all.addAll(options);
            if (processors.length == 0) {
                all.add("-proc:none");
            }
            var task = compiler.getTask(null, manager, messages, all, null, manager.getJavaFileObjectsFromPaths(files));
            if (processors.length > 0) {
                task.setProcessors(List.of(processors));
            }
            return new Compiled(task.call(), classes, sources, messages.getDiagnostics());
        }
    }

    /** The text of each generated source, by file name. */
    public Map<String, String> generated() {
        try (Stream<Path> files = Files.walk(sources)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages, one a line: of a processor with their text (notes say so), of javac with its name for them. */
    public List<String> lines() {
        return messages.stream().map(Compiled::line).toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> message) {
        JavaFileObject source = message.getSource();
        String place =
                source == null ? "" : Path.of(source.getName()).getFileName() + ":" + message.getLineNumber() + ": ";
        boolean ofProcessor = message.getCode().contains(".proc.messager");
        String remark = ofProcessor && message.getKind() == Diagnostic.Kind.NOTE ? "note: " : "";
        return remark + place + (ofProcessor ? message.getMessage(Locale.ROOT) : message.getCode());
    }
}
