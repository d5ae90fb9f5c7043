package dev.hardwire.maven.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What the program of a module starts with.
 *
 * @param given the class that was said; empty where it is to be found
 * @param forAll whether it was said for all modules of the build, of which one is meant
 * @param found the classes of the module that can be started
 */
record Start(Optional<String> given, boolean forAll, List<String> found) {
    /** Whether the module has a program. */
    boolean isIn(Path classes) {
        if (given.isEmpty()) {
            return !found.isEmpty();
        }
        return !forAll || Files.isRegularFile(classes.resolve(given.get().replace('.', '/') + ".class"));
    }

    /** Why it has none. */
    String absence() {
        return forAll && given.isPresent()
                ? "it has no class " + given.get()
                : "no class of it has a public static void main(String[])";
    }

    /** The class. Where none is said, there has to be one only. */
    String only() throws MojoFailureException {
        if (given.isPresent()) {
            return given.get();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new MojoFailureException((found.isEmpty()
                        ? "No class of the project has a public static void main(String[])"
                        : "Several classes have a main: " + String.join(", ", found))
                + "; say which one starts the program: -Dhardwire.mainClass=CLASS");
    }
}
