package dev.hardwire.maven;

import dev.hardwire.processor.DocumentCheck;
import dev.hardwire.processor.model.Diagnostic;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reports everything that is wrong with a document or may surprise in it, and fails if there is a mistake. Needs no project.
 */
@Mojo(name = "check", requiresProject = false, aggregator = true, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
    /** The document: a file anywhere, relative to the current folder. */
    @Parameter(property = "hardwire.openapi")
    private @Nullable File openapi;

    @Override
    public void execute() throws MojoFailureException {
        GivenDocument document = GivenDocument.of(openapi);
        List<Diagnostic> found = DocumentCheck.check(document.root(), document.name());
        new Report(getLog(), new ResourceFolders(List.of(document.root()))).print(found);
        long mistakes = found.stream().filter(Diagnostic::isError).count();
        if (mistakes > 0) {
            throw new MojoFailureException(Report.mistakes(mistakes) + " in " + document.file());
        }
        getLog().info(document.file() + ": no mistakes, " + Report.remarks(found.size()));
    }
}
