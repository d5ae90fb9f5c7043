package dev.hardwire.maven;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Place;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The folders that hold a project's documents.
 *
 * @param paths absolute, in the order they are looked through
 */
record ResourceFolders(List<Path> paths) {
    ResourceFolders {
        paths = List.copyOf(paths);
    }

    /**
     * Those that the user has configured, else those of the build. One that is copied to another place ({@code
     * targetPath}) is left out: a document's name in it is not the one that the processor knows.
     */
    static ResourceFolders of(MavenProject project, @Nullable List<File> configured) {
        if (configured != null && !configured.isEmpty()) {
            return new ResourceFolders(configured.stream().map(File::toPath).toList());
        }
        return new ResourceFolders(project.getBuild().getResources().stream()
                .filter(resource -> resource.getTargetPath() == null)
                .map(Resource::getDirectory)
                .map(directory -> project.getBasedir().toPath().resolve(directory))
                .toList());
    }

    /** A diagnostic behind the file and line that it is about, so that terminals and editors find them. */
    String locate(Diagnostic diagnostic) {
        if (diagnostic.place() instanceof Place.InDocument place) {
            return file(place) + ":" + place.line() + ": [" + diagnostic.id().text() + "] (#" + place.pointer() + ") "
                    + diagnostic.message();
        }
        return diagnostic.text();
    }

    private Object file(Place.InDocument place) {
        for (Path path : paths) {
            Path file = path.resolve(place.file());
            if (Files.exists(file)) {
                return file;
            }
        }
        return place.file();
    }
}
