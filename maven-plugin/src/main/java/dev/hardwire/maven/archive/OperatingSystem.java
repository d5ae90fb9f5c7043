package dev.hardwire.maven.archive;

import org.apache.maven.plugin.MojoFailureException;

/**
 * The system that Maven runs on.
 *
 * @param name as the system property {@code os.name} has it
 */
record OperatingSystem(String name) {
    /** The one here. */
    static OperatingSystem current() {
        return new OperatingSystem(System.getProperty("os.name", ""));
    }

    /**
     * Sees that a program can be told to end gracefully, which is when its JVM writes an archive.
     *
     * @throws MojoFailureException if it cannot; with what to do
     */
    void demandGracefulEnd() throws MojoFailureException {
        if (name.startsWith("Windows")) {
            throw new MojoFailureException("hardwire:archive makes no archive on Windows: the JVM writes it when the"
                    + " application is told to end gracefully, which no process can be there. Run the goal on the system"
                    + " that the application will run on, such as in the stage of a container image that builds it");
        }
    }
}
