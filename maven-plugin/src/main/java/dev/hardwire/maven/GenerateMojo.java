package dev.hardwire.maven;

import dev.hardwire.processor.DocumentSearch;
import dev.hardwire.processor.Generator;
import dev.hardwire.processor.model.Selection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates Java sources from the OpenAPI documents of the project: the stubs to program against (an interface per tag,
 * records, sealed responses), and for each document a class with its digest, so that a change of the document recompiles
 * what depends on it. A file whose content is the same is not written again; a file that no longer belongs is deleted.
 * Given a file and a folder, it needs no project.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
    /** The property that makes the compiler keep parameter names: interfaces of events are bound by them. */
    private static final String KEEP_PARAMETER_NAMES = "maven.compiler.parameters";

    /**
     * The documents, relative to a resource folder, with slashes. By default all YAML and JSON files directly in
     * <code>openapi/</code> of a resource folder that have <code>openapi</code> or <code>swagger</code> at the top.
     */
    @Parameter(property = "hardwire.documents")
    private @Nullable List<String> documents;

    /**
     * The package of the stubs. By default each document has its own: the project's groupId and the name of the document,
     * so <code>com.example.petstore</code> for <code>openapi/petstore.yaml</code> in a project of the group
     * <code>com.example</code>. It can be given where the execution has one document; give each of several its own
     * execution.
     */
    @Parameter(property = "hardwire.packageName")
    private @Nullable String packageName;

    /**
     * Whether stubs are generated. The class with the digest is always written: without it a build would not see that a
     * document has changed.
     */
    @Parameter(property = "hardwire.stubs", defaultValue = "true")
    private boolean stubs;

    /** Does nothing, neither now nor to what was generated before. */
    @Parameter(property = "hardwire.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The folders that documents are looked for in. By default the resource folders of the build. The processor looks for
     * documents among the copied resources; of other folders it has to be told with
     * <code>-Ahardwire.resources=FOLDER</code>.
     */
    @Parameter
    private @Nullable List<File> resourceDirectories;

    /**
     * One document that is generated from, a file anywhere, in place of those of the project; for the command line, with
     * {@code hardwire.output}. What it refers to is in its folder or below.
     */
    @Parameter(property = "hardwire.openapi")
    private @Nullable File openapi;

    /**
     * The tags whose operations stubs are for, as the application selects them with <code>@Document(tags = …)</code>. By
     * default, and without {@code operations}, all. For one document, as {@code packageName}.
     */
    @Parameter(property = "hardwire.tags")
    private @Nullable List<String> tags;

    /** The operationIds that stubs are for, as the application selects them with <code>@Document(operations = …)</code>. */
    @Parameter(property = "hardwire.operations")
    private @Nullable List<String> operations;

    /**
     * The folder that the sources are generated into; it becomes a source folder of the project. By default
     * <code>target/generated-sources/hardwire</code>; with {@code hardwire.openapi} it has to be named.
     */
    @Parameter(property = "hardwire.output")
    private @Nullable File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped");
            return;
        }
        if (openapi != null) {
            if (project.isExecutionRoot()) {
                generateOne(GivenDocument.of(openapi));
            }
            return;
        }
        if (project.getFile() == null) {
            throw new MojoFailureException(
                    "There is no project here: name a document with -Dhardwire.openapi=FILE, and the"
                            + " folder for its sources with -Dhardwire.output=FOLDER");
        }
        if (!project.getProperties().containsKey(KEEP_PARAMETER_NAMES)) {
            project.getProperties().setProperty(KEEP_PARAMETER_NAMES, "true");
        }
        Path output = outputDirectory == null
                ? Path.of(project.getBuild().getDirectory(), "generated-sources", "hardwire")
                : outputDirectory.toPath();
        project.addCompileSourceRoot(output.toString());
        ResourceFolders folders = ResourceFolders.of(project, resourceDirectories);
        try {
            generate(folders, output);
        } catch (IOException e) {
            throw cannotWrite(output, e);
        }
    }

    private static MojoExecutionException cannotWrite(Path output, IOException cause) {
        return new MojoExecutionException("Could not generate into " + output + ": " + cause.getMessage(), cause);
    }

    /** What needs no project: one document, one folder. */
    private void generateOne(GivenDocument document) throws MojoExecutionException, MojoFailureException {
        if (outputDirectory == null) {
            throw new MojoFailureException("No folder is named for the sources: add -Dhardwire.output=FOLDER");
        }
        Path output = outputDirectory.toPath();
        var folders = new ResourceFolders(List.of(document.root()));
        String to = packageName == null ? PackageName.of("", document.name()) : packageName;
        try {
            var generator = new Generator(folders.paths(), output, to);
            Generator.Result result = generator.generate(Map.of(document.name(), to), selection(), stubs);
            new Report(getLog(), folders).print(result.diagnostics());
            if (result.mistakes() > 0) {
                throw new MojoFailureException(Report.mistakes(result.mistakes()) + " in " + document.file());
            }
            getLog().info(document.file() + ": " + changes(result) + " in " + output + ", package " + to);
        } catch (IOException e) {
            throw cannotWrite(output, e);
        }
    }

    private void generate(ResourceFolders folders, Path output)
            throws IOException, MojoExecutionException, MojoFailureException {
        Map<String, String> packages = packages(folders);
        if (packages.isEmpty()) {
            getLog().info("No document in the folder " + DocumentSearch.FOLDER + " of " + folders.paths());
        }
        var generator = new Generator(folders.paths(), output, execution.getExecutionId());
        Generator.Result result = generator.generate(packages, selection(), stubs);
        new Report(getLog(), folders).print(result.diagnostics());
        long mistakes = result.mistakes();
        if (mistakes == 0) {
            getLog().info(packages.keySet() + ": " + changes(result));
            return;
        }
        String summary = Report.mistakes(mistakes) + " in " + packages.keySet();
        if (!CompilerAhead.runsProcessor(project, session.getGoals())) {
            throw new MojoFailureException(summary);
        }
        generator.block(packages);
        getLog().warn(summary + "; what is wrong in the classes comes from the compiler, which then ends the build");
    }

    private static String changes(Generator.Result result) {
        return result.changes() == 0 ? "up to date" : result.changes() + " files written or deleted";
    }

    private Selection selection() {
        return new Selection("", tags == null ? List.of() : tags, operations == null ? List.of() : operations);
    }

    /** The package of each document. */
    private Map<String, String> packages(ResourceFolders folders) throws IOException, MojoExecutionException {
        List<String> names =
                documents == null || documents.isEmpty() ? DocumentSearch.documents(folders.paths()) : documents;
        if (names.size() > 1 && (packageName != null || !selection().isWhole())) {
            throw new MojoExecutionException("packageName, tags and operations are for one document, and there are "
                    + names + ": leave them out, or configure an execution for each document");
        }
        Map<String, String> packages = new LinkedHashMap<>();
        for (String name : names) {
            packages.put(name, packageName == null ? PackageName.of(project.getGroupId(), name) : packageName);
        }
        return packages;
    }
}
