package dev.hardwire.processor;

import dev.hardwire.processor.openapi.source.Resources;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The resources of the project that is compiled: the folders of the option, then the class output, then the class path. */
final class ProjectResources {
    private ProjectResources() {}

    static Resources of(ProcessingEnvironment environment) {
        Filer filer = environment.getFiler();
        Resources compiled = path -> find(filer, StandardLocation.CLASS_OUTPUT, path);
        Resources all = compiled.or(path -> find(filer, StandardLocation.CLASS_PATH, path));
        String folders = environment.getOptions().getOrDefault(HardwireProcessor.RESOURCES, "");
        String[] each = folders.split(File.pathSeparator, -1);
        for (int i = each.length - 1; i >= 0; i--) {
            if (!each[i].isBlank()) {
                all = Resources.in(Path.of(each[i].strip())).or(all);
            }
        }
        return all;
    }

    private static byte @Nullable [] find(Filer filer, Location location, String path) throws IOException {
        try (InputStream in = filer.getResource(location, "", path).openInputStream()) {
            return in.readAllBytes();
        } catch (FileNotFoundException | NoSuchFileException absent) {
            return null;
        }
    }
}
