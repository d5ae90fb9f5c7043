package dev.hardwire.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostic.Severity;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where documents are looked for, and how a mistake in one is printed. */
class ResourceFoldersTest {
    private static final Place.InDocument PLACE = new Place.InDocument("openapi/shop.yaml", 12, 5, "/info");
    private static final Diagnostic MISTAKE =
            new Diagnostic(DiagnosticId.UNSUPPORTED, Severity.ERROR, PLACE, "Not yet.");

    @TempDir
    Path basedir;

    private final MavenProject project = new MavenProject();

    @BeforeEach
    void locateProject() {
        project.setFile(basedir.resolve("pom.xml").toFile());
        project.getModel().setBuild(new Build());
    }

    @Test
    void areThoseOfTheBuild() {
        addResource("src/main/resources", null);
        addResource(basedir.resolve("more").toString(), null);
        addResource("src/main/elsewhere", "openapi");

        assertThat(ResourceFolders.of(project, List.of()).paths())
                .containsExactly(basedir.resolve("src/main/resources"), basedir.resolve("more"));
    }

    @Test
    void areTheConfiguredOnesWhereThereAreSome() {
        addResource("src/main/resources", null);

        assertThat(ResourceFolders.of(project, List.of(basedir.resolve("api").toFile()))
                        .paths())
                .containsExactly(basedir.resolve("api"));
    }

    @Test
    void nameTheFileAndLineOfAMistake() throws IOException {
        var file = basedir.resolve("b/openapi/shop.yaml");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        var folders = new ResourceFolders(List.of(basedir.resolve("a"), basedir.resolve("b")));

        assertThat(folders.locate(MISTAKE)).isEqualTo(file + ":12: [hardwire/unsupported] (#/info) Not yet.");
    }

    @Test
    void nameADocumentThatIsNotThereAsTheUserDoes() {
        assertThat(new ResourceFolders(List.of(basedir)).locate(MISTAKE))
                .isEqualTo("openapi/shop.yaml:12: [hardwire/unsupported] (#/info) Not yet.");
    }

    private void addResource(String directory, String targetPath) {
        var resource = new Resource();
        resource.setDirectory(directory);
        resource.setTargetPath(targetPath);
        project.getBuild().addResource(resource);
    }
}
