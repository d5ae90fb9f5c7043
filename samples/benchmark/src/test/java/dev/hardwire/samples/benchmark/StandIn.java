package dev.hardwire.samples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** An executable file that stands for the binary of a server: it starts the server on the JVM. */
final class StandIn {
    private StandIn() {}

    /**
     * Makes one, which takes options of the heap as a binary does.
     *
     * @param mainClass the class of the server
     */
    static Path of(Class<?> mainClass, Path folder) throws IOException {
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
}
