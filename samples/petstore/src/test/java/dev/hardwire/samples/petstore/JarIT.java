package dev.hardwire.samples.petstore;

import java.nio.file.Path;
import java.util.List;

/** The shop as one runnable jar. */
class JarIT extends ProgramTest {
    @Override
    List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("project.build.directory", "target"), "petstore.jar")
                        .toString());
    }
}
