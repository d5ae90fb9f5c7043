package dev.hardwire.maven.image;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class that a program starts with. */
final class MainClass {
    private MainClass() {}

    /**
     * The names of the classes of a folder that can be started.
     *
     * @param classPath what they were compiled against, the folder among it
     */
    static List<String> in(Path folder, List<Path> classPath) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder);
                var loader = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader())) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace(folder.getFileSystem().getSeparator(), "."))
                    .filter(name -> isStartable(loader, name))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isStartable(ClassLoader loader, String name) {
        try {
            var main = Class.forName(name, false, loader).getDeclaredMethod("main", String[].class);
            return Modifier.isStatic(main.getModifiers()) && Modifier.isPublic(main.getModifiers());
        } catch (ReflectiveOperationException | LinkageError e) {
            return false; // it has none, or needs what is not there at run time
        }
    }

    private static URL[] urls(List<Path> classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
