package dev.hardwire.maven.image;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build, and which of them have no image.
 *
 * @param session the build
 * @param execution how the goal was called
 */
record Modules(MavenSession session, MojoExecution execution) {
    private static final String WITHOUT_IMAGE = "dev.hardwire.withoutImage";

    /** Whether the goal was called for several modules at once: on the command line, not in the POM of one. */
    boolean areMany() {
        return execution.getSource() == MojoExecution.Source.CLI
                && session.getProjects().size() > 1;
    }

    /**
     * Notes that a module has none. Modules may be built in parallel.
     *
     * @throws MojoFailureException if now none of the build has one
     */
    void withoutImage(MavenProject module, String reason) throws MojoFailureException {
        synchronized (session) {
            module.setContextValue(WITHOUT_IMAGE, true);
            if (session.getProjects().stream().allMatch(one -> one.getContextValue(WITHOUT_IMAGE) != null)) {
                throw new MojoFailureException(
                        "None of the modules becomes an image; as to " + module.getName() + ": " + reason);
            }
        }
    }
}
