package dev.hardwire.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The plugin is thin: it calls the processor as a library, through the way in. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.hardwire.maven");

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES)
                .allSatisfy(c -> assertThat(c.getPackage().isAnnotatedWith(NullMarked.class))
                        .as("package-info.java of %s with @NullMarked", c.getPackageName())
                        .isTrue());
    }

    @Test
    void phasesAreCalledThroughTheWayIn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.hardwire.processor.openapi..",
                        "dev.hardwire.processor.scan..",
                        "dev.hardwire.processor.check..",
                        "dev.hardwire.processor.write..",
                        "com.networknt..",
                        "com.palantir.javapoet..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void speaksThroughMavensLog() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true).check(CLASSES);
    }
}
