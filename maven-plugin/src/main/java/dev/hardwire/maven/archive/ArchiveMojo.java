package dev.hardwire.maven.archive;

import dev.hardwire.maven.reactor.Modules;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Makes the packaged application start faster: starts it once on a free port, asks it what clients ask first, ends it, and
 * keeps what the JVM has learned in an archive beside the jar, with a script that starts the jar with it. On JDK 25 and later
 * the archive is an AOT cache, before that a class-data archive.
 */
@Mojo(name = "archive", threadSafe = true)
public final class ArchiveMojo extends AbstractMojo {
    /**
     * The jar: one that <code>java -jar</code> starts. By default that of the project. On the command line of a build of several
     * modules, only the module in whose folder it is gets an archive.
     */
    @Parameter(
            property = "hardwire.archive.jar",
            defaultValue = "${project.build.directory}/${project.build.finalName}.jar")
    private File jar;

    /**
     * The arguments of the application while it is trained, with commas between them on a command line; for one that needs
     * some to start. The port is a free one and the host 127.0.0.1, unless they say otherwise.
     */
    @Parameter(property = "hardwire.archive.arguments")
    private @Nullable List<String> arguments;

    /** Further paths that it is asked for, such as <code>/rooms</code>. */
    @Parameter(property = "hardwire.archive.paths")
    private @Nullable List<String> paths;

    /** The JDK that the application will be run with. By default the one that runs Maven. */
    @Parameter(property = "hardwire.archive.javaHome", defaultValue = "${java.home}")
    private File javaHome;

    /** How many seconds its start, the head of an answer and its end may take. */
    @Parameter(property = "hardwire.archive.timeout", defaultValue = "120")
    private int timeout;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        OperatingSystem.current().demandGracefulEnd();
        var modules = new Modules(session, execution, "None of the modules has an application to archive");
        Optional<String> absence = absence(modules.areMany());
        if (absence.isPresent()) {
            getLog().info("No archive of " + project.getName() + ": " + absence.get());
            if (modules.areMany()) {
                modules.leaveOut(project, absence.get());
            }
            return;
        }
        Application application = Application.of(jar.toPath());
        JavaHome java = JavaHome.of(javaHome.toPath());
        try {
            Files.deleteIfExists(application.beside(ArchiveKind.CLASS_DATA.extension()));
            Files.deleteIfExists(application.beside(ArchiveKind.AOT_CACHE.extension()));
            archive(application, java);
        } catch (IOException e) {
            throw new MojoExecutionException("Could not train " + application.jar() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while " + application.jar() + " was trained", e);
        }
    }

    /** Why the module is left out; empty where it has to have an application. */
    private Optional<String> absence(boolean ofMany) throws MojoFailureException {
        if (project.getPackaging().equals("pom")) {
            return Optional.of("nothing is packaged here");
        }
        if (!ofMany) {
            return Optional.empty();
        }
        // One jar that is named for all modules is that of the module it lies in.
        Path file = jar.toPath().normalize();
        Path target = Path.of(project.getBuild().getDirectory());
        return file.startsWith(project.getBasedir().toPath()) || file.startsWith(target)
                ? Application.absence(file)
                : Optional.of(file + " is not a jar of it");
    }

    private void archive(Application application, JavaHome java)
            throws IOException, InterruptedException, MojoFailureException {
        ArchiveKind kind = ArchiveKind.of(java.version());
        List<String> done = Training.run(
                application,
                kind,
                java,
                project.getBasedir().toPath(),
                arguments == null ? List.of() : arguments,
                paths == null ? List.of() : paths,
                Duration.ofSeconds(timeout));
        getLog().info("Asked for " + String.join(", ", done));
        Path archive = application.beside(kind.extension());
        Path script = StartScript.write(application, kind, java);
        getLog().info(archive + ", " + Files.size(archive) / 1_000_000 + " MB, for this build of JDK "
                + java.version());
        getLog().info("It starts with " + script);
    }
}
