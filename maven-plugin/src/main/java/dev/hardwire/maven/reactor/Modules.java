package dev.hardwire.maven.reactor;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build, and which of them a goal leaves out.
 *
 * @param session the build
 * @param execution how the goal was called
 * @param none what is said where it leaves out all of them, such as {@code None of the modules becomes an image}
 */
public record Modules(MavenSession session, MojoExecution execution, String none) {
    /** Whether the goal was called for several modules at once: on the command line, not in the POM of one. */
    public boolean areMany() {
        return execution.getSource() == MojoExecution.Source.CLI
                && session.getProjects().size() > 1;
    }

    /**
     * Notes that the goal leaves a module out. Modules may be built in parallel.
     *
     * @throws MojoFailureException if now none of the build is left
     */
    public void leaveOut(MavenProject module, String reason) throws MojoFailureException {
        String key = "dev.hardwire.leftOut." + execution.getGoal();
        synchronized (session) {
            module.setContextValue(key, true);
            if (session.getProjects().stream().allMatch(one -> one.getContextValue(key) != null)) {
                throw new MojoFailureException(none + "; as to " + module.getName() + ": " + reason);
            }
        }
    }
}
