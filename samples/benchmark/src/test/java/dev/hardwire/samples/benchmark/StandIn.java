package dev.hardwire.samples.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that start a server from this class path: one that stands for its binary, and a jar. */
final class StandIn {
    private StandIn() {}

    /**
     * Makes an executable file, which takes options of the heap as a binary does.
     *
     * @param mainClass the class of the server
     */
    static Path binary(Class<?> mainClass, Path folder) throws IOException {
        String script = """
                #!/bin/sh
                heap=
                while true; do
                  case $1 in
                    -Xm*) heap="$heap $1"; shift;;
                    *) break;;
                  esac
                done
                exec '%s' $heap -cp '%s' %s "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        mainClass.getName());
        Path file = Files.writeString(folder.resolve(mainClass.getSimpleName()), script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** Makes a jar that has nothing but the way to the class. */
    static Path jar(Class<?> mainClass, Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path file = folder.resolve(mainClass.getSimpleName() + ".jar");
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }
}
