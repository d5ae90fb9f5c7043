package dev.hardwire.maven.image;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
        String home = value(variable);
        if (home.isBlank()) {
            tried.add(variable + ": not set");
            return Optional.empty();
        }
        Optional<Path> folder = path(home).map(path -> path.resolve("bin"));
        tried.add(variable + ": "
                + folder.map(bin -> "no native-image in " + bin).orElse(home + " is not the name of a folder"));
        return folder.flatMap(NativeImageSearch::programIn);
    }

    private Optional<Path> onPath() {
        String path = value("PATH");
        tried.add("PATH: no native-image in " + path);
        for (String folder : path.split(File.pathSeparator, -1)) {
            Optional<Path> found =
                    folder.isBlank() ? Optional.empty() : path(folder).flatMap(NativeImageSearch::programIn);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What a variable says. Windows does not tell cases apart, and calls one of them {@code Path}. */
    private String value(String variable) {
        String exact = environment.get(variable);
        if (exact != null) {
            return exact;
        }
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(variable))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A folder; none where the text is no path, such as one in quotes on Windows. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
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
