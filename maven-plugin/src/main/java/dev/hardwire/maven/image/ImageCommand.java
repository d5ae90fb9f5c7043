package dev.hardwire.maven.image;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the builder of native images is called.
 *
 * @param program the builder
 * @param classPath what goes into the image
 * @param output the program that is made
 * @param arguments more of the user's
 * @param mainClass what it starts with
 */
record ImageCommand(Path program, List<Path> classPath, Path output, List<String> arguments, String mainClass) {
    /** Program and arguments, in their order. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(program.toString(), "-cp"));
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.addAll(List.of("-o", output.toString(), "--no-fallback"));
        words.addAll(arguments);
        words.add(mainClass);
        return words;
    }
}
