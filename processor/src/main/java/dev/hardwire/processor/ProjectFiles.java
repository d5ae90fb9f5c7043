package dev.hardwire.processor;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.ProjectFile;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.StandardLocation;

/**
 * The resources of the project that is compiled: what programs may read from their class path. A folder is one entry, so
 * that a file that is added to it later needs no compilation; only in folders of packages each file is one.
 */
final class ProjectFiles {
    private static final String CLASS_PATH_FOLDER = "META-INF";
    /** Where the class path of web applications has files to serve. */
    private static final String SERVED = "META-INF/resources";

    private static final String NO_FILE = "hardwire-class-output";

    /** The first names of the applications' packages. */
    private final Set<String> packages;

    private final Set<ProjectFile> found = new LinkedHashSet<>();

    private ProjectFiles(Set<String> packages) {
        this.packages = packages;
    }

    /** Those of the folders of the option and of the class output, as far as these are folders. */
    static List<ProjectFile> of(ProcessingEnvironment environment, List<Application> applications) throws IOException {
        var files = new ProjectFiles(applications.stream()
                .map(application -> application.type().packageName().split("\\.", 2)[0])
                .collect(Collectors.toSet()));
        String folders = environment.getOptions().getOrDefault(HardwireProcessor.RESOURCES, "");
        for (String folder : folders.split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                files.root(Path.of(folder.strip()));
            }
        }
        Optional<Path> output = classOutput(environment);
        if (output.isPresent()) {
            files.root(output.get());
        }
        return List.copyOf(files.found);
    }

    /** Empty where classes are kept in memory. A compiler tells where a file would be, not where its folder is. */
    private static Optional<Path> classOutput(ProcessingEnvironment environment) throws IOException {
        URI uri = environment
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, "", NO_FILE)
                .toUri();
        return "file".equals(uri.getScheme()) ? Optional.ofNullable(Path.of(uri).getParent()) : Optional.empty();
    }

    private void root(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        for (Path file : list(root, Files::list)) {
            String name = String.valueOf(file.getFileName());
            if (name.equals(CLASS_PATH_FOLDER)) {
                folder(root, root.resolve(SERVED));
            } else if (packages.contains(name)) {
                each(root, list(file, Files::walk));
            } else if (Files.isDirectory(file)) {
                folder(root, file);
            } else {
                each(root, List.of(file));
            }
        }
    }

    private void folder(Path root, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            if (files.anyMatch(ProjectFiles::isResource)) {
                found.add(new ProjectFile(name(root, folder), true));
            }
        }
    }

    private void each(Path root, List<Path> files) {
        files.stream()
                .filter(ProjectFiles::isResource)
                .forEach(file -> found.add(new ProjectFile(name(root, file), false)));
    }

    private static boolean isResource(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && !name.endsWith(".class") && !name.endsWith(".java");
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** How a folder's files are found. */
    private interface Listing {
        Stream<Path> in(Path folder) throws IOException;
    }

    /** In a stable order, without what is hidden. */
    private static List<Path> list(Path folder, Listing listing) throws IOException {
        try (Stream<Path> files = listing.in(folder)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
