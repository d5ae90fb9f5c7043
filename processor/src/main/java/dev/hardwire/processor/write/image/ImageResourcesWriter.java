package dev.hardwire.processor.write.image;

import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.ProjectFile;
import dev.hardwire.processor.write.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes which resources a native image of an application contains, as reachability metadata of GraalVM (since JDK 23),
 * which its builder finds on the class path.
 */
public final class ImageResourcesWriter {
    /** What means something in a glob, and may stand in the name of a file. */
    private static final String GLOB_SIGNS = "\\*?[]{}";

    private ImageResourcesWriter() {}

    /**
     * The metadata of an application; empty where it has no resources.
     *
     * @param generated all that was generated for the application
     * @param files what the project has beside that
     */
    public static Optional<GeneratedFile> write(
            JavaClass application, List<GeneratedFile> generated, List<ProjectFile> files) {
        Stream<String> made = generated.stream()
                .filter(file -> file.kind() == GeneratedFile.Kind.RESOURCE)
                .map(file -> escaped(file.path()));
        Stream<String> found =
                files.stream().map(file -> file.isFolder() ? escaped(file.path()) + "/**" : escaped(file.path()));
        List<String> globs = Stream.concat(made.sorted(), found.sorted()).toList();
        return globs.isEmpty()
                ? Optional.empty()
                : Optional.of(new GeneratedFile(
                        GeneratedFile.Kind.RESOURCE, path(application), text(globs), List.of(application.place())));
    }

    private static String path(JavaClass application) {
        List<String> folders = new ArrayList<>(List.of("META-INF/native-image"));
        if (!application.packageName().isEmpty()) {
            folders.add(application.packageName());
        }
        folders.add(application.simpleNames());
        folders.add("reachability-metadata.json");
        return String.join("/", folders);
    }

    private static String text(List<String> globs) {
        StringBuilder json = new StringBuilder("{\n  \"resources\": [");
        String before = "\n";
        for (String glob : globs) {
            json.append(before).append("    {\"glob\": \"");
            glob.chars().forEach(c -> character(json, (char) c));
            json.append("\"}");
            before = ",\n";
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private static void character(StringBuilder json, char c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c < ' ' || Character.isSurrogate(c)) {
            json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
            json.append(c);
        }
    }

    private static String escaped(String path) {
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (GLOB_SIGNS.indexOf(c) >= 0) {
                glob.append('\\');
            }
            glob.append(c);
        }
        return glob.toString();
    }
}
