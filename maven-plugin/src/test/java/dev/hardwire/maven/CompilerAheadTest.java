package dev.hardwire.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When mistakes in documents may wait for the compiler. */
class CompilerAheadTest {
    private static final String PATHS =
            "<configuration><annotationProcessorPaths><path><artifactId>hardwire-processor</artifactId></path>"
                    + "</annotationProcessorPaths></configuration>";

    private final MavenProject project = new MavenProject();

    @BeforeEach
    void makeBuild() {
        project.getModel().setBuild(new Build());
    }

    @Test
    void whenItHasTheProcessorOnItsPath() {
        compiler().setConfiguration(PATHS);

        assertThat(CompilerAhead.runsProcessor(project, List.of("clean", "verify")))
                .isTrue();
        assertThat(CompilerAhead.runsProcessor(project, List.of("compile"))).isTrue();
    }

    @Test
    void whenAnExecutionHasTheProcessorOnItsPath() {
        var execution = new PluginExecution();
        execution.setConfiguration(PATHS);
        compiler().addExecution(execution);

        assertThat(CompilerAhead.runsProcessor(project, List.of("test"))).isTrue();
    }

    @Test
    void whenTheProcessorIsADependency() {
        var dependency = new Dependency();
        dependency.setArtifactId("hardwire-processor");
        project.getModel().addDependency(dependency);

        assertThat(CompilerAhead.runsProcessor(project, List.of("package"))).isTrue();
    }

    @Test
    void notWithoutTheProcessor() {
        assertThat(CompilerAhead.runsProcessor(project, List.of("package"))).isFalse();
        compiler();
        assertThat(CompilerAhead.runsProcessor(project, List.of("package"))).isFalse();
    }

    @Test
    void notWhenTheBuildEndsBefore() {
        compiler().setConfiguration(PATHS);

        assertThat(CompilerAhead.runsProcessor(project, List.of("clean", "generate-sources")))
                .isFalse();
        assertThat(CompilerAhead.runsProcessor(project, List.of("hardwire:generate")))
                .isFalse();
    }

    private Plugin compiler() {
        var plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId("maven-compiler-plugin");
        project.getBuild().addPlugin(plugin);
        return plugin;
    }
}
