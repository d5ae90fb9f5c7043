package dev.hardwire.maven;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Whether the compiler runs the processor later in the same build. It then reports the mistakes of the documents once more,
 * together with those of the classes, so that the user has all of them after one build.
 */
final class CompilerAhead {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String PROCESSOR = "hardwire-processor";
    /** The phases in which nothing is compiled. */
    private static final Set<String> BEFORE = Set.of(
            "pre-clean",
            "clean",
            "post-clean",
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources");

    private CompilerAhead() {}

    /**
     * Whether it does, as far as that can be told.
     *
     * @param goals the phases and goals that the user asked for
     */
    static boolean runsProcessor(MavenProject project, List<String> goals) {
        return goals.stream().anyMatch(goal -> !goal.contains(":") && !BEFORE.contains(goal)) && hasProcessor(project);
    }

    private static boolean hasProcessor(MavenProject project) {
        Plugin compiler = project.getPlugin(COMPILER);
        Stream<ConfigurationContainer> configured =
                compiler == null ? Stream.of() : Stream.concat(Stream.of(compiler), compiler.getExecutions().stream());
        return configured
                        .map(ConfigurationContainer::getConfiguration)
                        .map(Objects::toString)
                        .anyMatch(xml -> xml.contains("<artifactId>" + PROCESSOR + "</artifactId>"))
                || project.getDependencies().stream()
                        .map(Dependency::getArtifactId)
                        .anyMatch(PROCESSOR::equals);
    }
}
