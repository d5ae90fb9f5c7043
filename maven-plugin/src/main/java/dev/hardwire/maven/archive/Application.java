package dev.hardwire.maven.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A packaged application.
 *
 * @param jar an executable one
 */
record Application(Path jar) {
    /**
     * The application in a jar.
     *
     * @throws MojoFailureException if it is not there, or cannot be started with {@code java -jar}; with what to do
     */
    static Application of(Path jar) throws MojoFailureException {
        Optional<String> absence = absence(jar);
        if (absence.isPresent()) {
            throw new MojoFailureException(absence.get());
        }
        return new Application(jar.toAbsolutePath().normalize());
    }

    /**
     * Why there is none, with what to do; empty if there is one.
     *
     * @throws MojoFailureException if the jar cannot be read
     */
    static Optional<String> absence(Path jar) throws MojoFailureException {
        if (!Files.isRegularFile(jar)) {
            return Optional.of("There is no " + jar
                    + ": run mvn package hardwire:archive, or name the jar with -Dhardwire.archive.jar=FILE");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest != null && manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS) != null) {
                return Optional.empty();
            }
            return Optional.of(jar + " cannot be started with java -jar, as its manifest names no Main-Class: have"
                    + " maven-shade-plugin or maven-jar-plugin write one; what the application needs is in the jar then, or"
                    + " in the manifest's Class-Path");
        } catch (IOException e) {
            throw new MojoFailureException(jar + " is no jar that can be read: " + e.getMessage(), e);
        }
    }

    /** The file beside the jar that has its name with another extension. */
    Path beside(String extension) {
        return jar.resolveSibling(jarName().replaceFirst("\\.jar$", "") + "." + extension);
    }

    /** The name of the jar. */
    String jarName() {
        return String.valueOf(jar.getFileName());
    }
}
