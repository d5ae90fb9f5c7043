package dev.hardwire.processor;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import org.jspecify.annotations.Nullable;

/** Keeps all that a compilation writes in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    /** By path, as {@code shop/Shop.class}. */
    private final Map<String, MemoryFile> outputs = new LinkedHashMap<>();

    MemoryFiles(JavaFileManager others) {
        super(others);
    }

    /** What was written, by path. */
    Map<String, MemoryFile> outputs() {
        return outputs;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
        return output(name.replace('.', '/') + kind.extension, kind);
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        return output(path(packageName, name), Kind.OTHER);
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String name) throws IOException {
        MemoryFile written = outputs.get(path(packageName, name));
        if (written != null) {
            return written;
        }
        return location.isOutputLocation() ? null : super.getFileForInput(location, packageName, name);
    }

    /** Asked by javac for each file that it writes against all before it: the comparison of URIs would be half of a build. */
    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return (a instanceof MemoryFile one && b instanceof MemoryFile other)
                ? one.path().equals(other.path())
                : a.toUri().equals(b.toUri());
    }

    private MemoryFile output(String path, Kind kind) {
        return outputs.computeIfAbsent(path, key -> new MemoryFile(key, kind));
    }

    private static String path(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
    }
}
