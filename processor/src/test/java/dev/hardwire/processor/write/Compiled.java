package dev.hardwire.processor.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources that were compiled in memory without any warning, ready to be run. */
public final class Compiled extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    private Compiled(Map<String, ByteArrayOutputStream> classes) {
        super(Compiled.class.getClassLoader());
        this.classes = classes;
    }

    /**
     * Compiles with all warnings as errors.
     *
     * @param sources text by qualified class name
     */
    public static Compiled of(Map<String, String> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        List<Source> files = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        List<String> options = List.of(
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "--release",
                "17",
                "-classpath",
                System.getProperty("java.class.path"));
        try (JavaFileManager memory = new Memory(javac.getStandardFileManager(problems, null, UTF_8), classes)) {
            boolean clean =
                    javac.getTask(null, memory, problems, options, null, files).call();
            assertThat(clean)
                    .as("%s%n%s", problems.getDiagnostics(), texts(sources, problems))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compiled(classes);
    }

    private static String texts(Map<String, String> sources, DiagnosticCollector<JavaFileObject> problems) {
        StringBuilder texts = new StringBuilder();
        problems.getDiagnostics().stream()
                .filter(problem -> problem.getSource() instanceof Source)
                .map(problem -> ((Source) problem.getSource()).text)
                .distinct()
                .filter(sources::containsValue)
                .forEach(text -> texts.append(text).append('\n'));
        return texts.toString();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            URI uri = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
