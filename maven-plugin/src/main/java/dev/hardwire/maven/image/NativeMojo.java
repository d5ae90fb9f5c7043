package dev.hardwire.maven.image;

import dev.hardwire.maven.reactor.Modules;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Makes a native image of the project's application, <code>target/&lt;finalName&gt;</code>, with the
 * <code>native-image</code> of a GraalVM; compiles the project before. Called for several modules, it makes one of each
 * that has a program.
 */
@Mojo(
        name = "native",
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        defaultPhase = LifecyclePhase.PACKAGE,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class NativeMojo extends AbstractMojo {
    /**
     * The program <code>native-image</code>; where this is not given, that in <code>GRAALVM_HOME</code>,
     * <code>JAVA_HOME</code> or on the <code>PATH</code>.
     */
    @Parameter(property = "hardwire.nativeImage")
    private @Nullable File nativeImage;

    /**
     * The class that the program starts with; it need not be given where the project has one such class only. On the
     * command line of a build of several modules, only that module becomes an image that has this class.
     */
    @Parameter(property = "hardwire.mainClass")
    private @Nullable String mainClass;

    /** More arguments for <code>native-image</code>, such as <code>-Ob</code>, which builds faster and runs slower. */
    @Parameter(property = "hardwire.nativeArguments")
    private List<String> nativeArguments = new ArrayList<>();

    /** What is made. */
    @Parameter(defaultValue = "${project.build.directory}/${project.build.finalName}", required = true)
    private File output;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        var search = new NativeImageSearch(nativeImage, System.getenv());
        Path program = search.find().orElseThrow(() -> new MojoFailureException(search.message()));
        try {
            List<Path> classPath = classPath();
            Optional<String> main = main(classPath);
            if (main.isEmpty()) {
                return;
            }
            var image = new ImageCommand(program, classPath, output.toPath(), nativeArguments, main.get());
            Files.createDirectories(Path.of(project.getBuild().getDirectory()));
            run(image.words());
        } catch (IOException e) {
            throw new MojoExecutionException(program + " cannot be run: " + e.getMessage(), e);
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path is not known", e);
        }
        getLog().info("Made " + output);
    }

    private List<Path> classPath() throws DependencyResolutionRequiredException {
        return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
    }

    /** What the program starts with; empty where the goal was called for many modules, and this one has none. */
    private Optional<String> main(List<Path> classPath) throws IOException, MojoFailureException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        boolean asked = session.getUserProperties().containsKey("hardwire.mainClass");
        var start = new Start(Optional.ofNullable(mainClass), asked, MainClass.in(classes, classPath));
        var modules = new Modules(session, execution, "None of the modules becomes an image");
        if (modules.areMany() && (project.getPackaging().equals("pom") || !start.isIn(classes))) {
            getLog().info("No image of " + project.getName() + ": " + start.absence());
            modules.leaveOut(project, start.absence());
            return Optional.empty();
        }
        return Optional.of(start.only());
    }

    private void run(List<String> command) throws IOException, MojoExecutionException {
        getLog().info(String.join(" ", command));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tell(line);
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new MojoExecutionException("native-image failed with " + code + "; what it said is above");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted while native-image was running", e);
        } finally {
            process.destroy();
        }
    }

    private void tell(String line) {
        if (line.startsWith("Warning:")) {
            getLog().warn(line);
        } else {
            getLog().info(line);
        }
    }
}
