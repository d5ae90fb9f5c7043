package dev.hardwire.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * A document that the user names on the command line, anywhere.
 *
 * @param root its folder: what it refers to is in there or below
 * @param name relative to the root
 */
record GivenDocument(Path root, String name) {
    /**
     * The document of the property {@code hardwire.openapi}.
     *
     * @throws MojoFailureException if there is none, with what to do
     */
    static GivenDocument of(@Nullable File openapi) throws MojoFailureException {
        if (openapi == null) {
            throw new MojoFailureException("No document is named: add -Dhardwire.openapi=FILE");
        }
        Path file = openapi.toPath().toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new MojoFailureException(
                    (Files.isDirectory(file) ? file + " is a folder" : "There is no file " + file)
                            + ": correct -Dhardwire.openapi=FILE");
        }
        Path root = file.getParent();
        return new GivenDocument(root == null ? file : root, String.valueOf(file.getFileName()));
    }

    /** The file itself. */
    Path file() {
        return root.resolve(name);
    }
}
