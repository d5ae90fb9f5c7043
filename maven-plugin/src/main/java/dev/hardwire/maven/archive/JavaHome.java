package dev.hardwire.maven.archive;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A Java runtime.
 *
 * @param path its folder
 * @param version such as 17
 */
record JavaHome(Path path, int version) {
    /**
     * The runtime in a folder.
     *
     * @throws MojoFailureException if there is none
     */
    static JavaHome of(Path path) throws MojoFailureException {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(path.resolve("release"))) {
            release.load(in);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return new JavaHome(path, Runtime.Version.parse(version).feature());
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoFailureException(
                    "There is no JDK in " + path + " (" + e
                            + "): say where it is with -Dhardwire.archive.javaHome=FOLDER",
                    e);
        }
    }

    /** The command that starts a JVM. */
    String command() {
        return path.resolve("bin").resolve("java").toString();
    }
}
