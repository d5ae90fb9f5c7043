package dev.hardwire.maven.image;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for GraalVM's {@code native-image}: where the parameter says, in {@code GRAALVM_HOME}, in {@code JAVA_HOME}, on the
 * {@code PATH}. Not thread-safe.
 */
final class NativeImageSearch {
    private static final List<String> NAMES = List.of("native-image", "native-image.cmd");

    private final @Nullable Path given;
    private final Map<String, String> environment;
    private final List<String> tried = new ArrayList<>();

    NativeImageSearch(@Nullable File given, Map<String, String> environment) {
        this.given = given == null ? null : given.toPath();
        this.environment = environment;
    }

    /** The program. One that is named and is not there is not looked for elsewhere. */
    Optional<Path> find() {
        tried.clear();
        if (given != null) {
            tried.add("-Dhardwire.nativeImage: " + given + " is not a program");
            return Optional.of(given).filter(NativeImageSearch::isProgram);
        }
        tried.add("-Dhardwire.nativeImage: not given");
        return in("GRAALVM_HOME").or(() -> in("JAVA_HOME")).or(this::onPath);
    }

    /** What to tell who has none: what was looked at, and where to get one. */
    String message() {
        return "There is no native-image here. It is part of GraalVM (https://www.graalvm.org), of which the version for"
                + " JDK 25 is supported: install it and let GRAALVM_HOME name its folder, or say"
                + " -Dhardwire.nativeImage=FOLDER/bin/native-image. Looked at:\n  " + String.join("\n  ", tried);
    }

    private Optional<Path> in(String variable) {
        String home = environment.getOrDefault(variable, "");
        if (home.isBlank()) {
            tried.add(variable + ": not set");
            return Optional.empty();
        }
        tried.add(variable + ": no native-image in " + Path.of(home, "bin"));
        return programIn(Path.of(home, "bin"));
    }

    private Optional<Path> onPath() {
        String path = environment.getOrDefault("PATH", "");
        tried.add("PATH: no native-image in " + path);
        for (String folder : path.split(File.pathSeparator, -1)) {
            Optional<Path> found = folder.isBlank() ? Optional.empty() : programIn(Path.of(folder));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> programIn(Path folder) {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(NativeImageSearch::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
