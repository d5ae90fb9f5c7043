package dev.hardwire.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources with the JDK's compiler without writing a file. */
final class MemoryCompiler {
    private final List<Path> classPath;
    private final List<String> options;
    private final List<String> messages = new ArrayList<>();

    MemoryCompiler(List<Path> classPath, List<String> options) {
        this.classPath = classPath;
        this.options = options;
    }

    /** What the compiler has said, one message a line. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /**
     * Compiles and answers what loads the classes and resources that came out; null where the sources have mistakes.
     *
     * @param sources by path
     * @throws IllegalStateException if there is no compiler
     */
    @Nullable
    ClassLoader compile(Map<String, String> sources, Processor processor, ClassLoader parent) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("A JDK is needed to compile, and " + System.getProperty("java.home")
                    + " has no compiler: it is a JRE. Let JAVA_HOME point at a JDK.");
        }
        var said = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(said, Locale.ROOT, null)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            var files = new MemoryFiles(standard);
            List<? extends JavaFileObject> units = sources.entrySet().stream()
                    .map(source -> new MemoryFile(source.getKey(), JavaFileObject.Kind.SOURCE, source.getValue()))
                    .toList();
            JavaCompiler.CompilationTask task = compiler.getTask(null, files, said, options, null, units);
            task.setProcessors(List.of(processor));
            boolean success = task.call();
            said.getDiagnostics().forEach(message -> messages.add(text(message)));
            return success ? new MemoryLoader(files.outputs(), parent) : null;
        }
    }

    private static String text(Diagnostic<? extends JavaFileObject> message) {
        JavaFileObject source = message.getSource();
        String place = source == null ? "" : source.getName() + ":" + message.getLineNumber() + ": ";
        return place + message.getKind().toString().toLowerCase(Locale.ROOT) + ": " + message.getMessage(Locale.ROOT);
    }
}
