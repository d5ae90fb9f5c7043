package dev.hardwire.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom in the processor, and what nobody may use. */
class ArchitectureTest {
    private static final String ROOT = "dev.hardwire.processor";
    private static final String MODEL = ROOT + ".model..";
    /** The phases: they know the model and not each other; the way in calls them in order. */
    private static final List<String> PHASES = List.of("openapi", "scan", "check", "mock", "write");

    /** Packages of rules, and of tables, by what they are about: each list knows those after it, and within it none the other. */
    private static final List<List<List<String>>> SUBJECTS = List.of(
            List.of(
                    List.of("check"),
                    List.of("check.operation", "check.event", "check.endpoint"),
                    List.of("check.handler"),
                    List.of("check.type")),
            List.of(
                    List.of("write.table"),
                    List.of("write.table.operation", "write.table.event", "write.table.endpoint"),
                    List.of("write.table.call")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlace() {
        var known = Stream.concat(Stream.of("model"), PHASES.stream())
                .map(name -> ROOT + "." + name)
                .toList();
        assertThat(packages())
                .allSatisfy(name -> assertThat(name.equals(ROOT)
                                || known.stream().anyMatch(k -> name.equals(k) || name.startsWith(k + ".")))
                        .as(name)
                        .isTrue());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages())
                .allSatisfy(name -> assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as("package-info.java of %s with @NullMarked", name)
                        .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> phasesKnowTheModelOnly() {
        return PHASES.stream().map(phase -> {
            var itself = ROOT + "." + phase + "..";
            return test(noClasses()
                    .that()
                    .resideInAPackage(itself)
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(itself, MODEL))))
                    .as(phase + " imports the model and no other phase"));
        });
    }

    /** What is about operations, say, knows nothing of events, and what is common to both knows neither. */
    @TestFactory
    Stream<DynamicTest> subjectsKnowWhatTheyAreMadeOf() {
        return SUBJECTS.stream().flatMap(ArchitectureTest::subjects);
    }

    private static Stream<DynamicTest> subjects(List<List<String>> levels) {
        var tests = Stream.<DynamicTest>builder();
        var known = new TreeSet<String>();
        for (List<String> level : levels) {
            level.forEach(name -> known.add(ROOT + "." + name));
            for (String name : level) {
                var others = new TreeSet<>(known);
                others.remove(ROOT + "." + name);
                tests.add(test(noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + name)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others.toArray(String[]::new))
                        .as(name + " imports nothing that stands before or beside it")));
            }
        }
        return tests.build();
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        noClasses()
                                .that()
                                .resideInAPackage(MODEL)
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage(ROOT + "..").and(not(resideInAPackage(MODEL))))
                                .as("the model imports nothing of ours"),
                        slices().assignedFrom(new OnePackageEach())
                                .should()
                                .beFreeOfCycles()
                                .as("no package cycles"),
                        only("com.networknt..", "openapi.official", "mock")
                                .as("the validator stays in openapi.official and mock"),
                        only("tools.jackson..", "openapi", "mock").as("Jackson stays in openapi and mock"),
                        only("com.palantir.javapoet..", "write").as("JavaPoet stays in write"),
                        noClasses()
                                .that(not(resideInAnyPackage(ROOT, ROOT + ".scan..")))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                                "javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
                                        .and(not(equivalentTo(Modifier.class))))
                                .as("javac's model stays in scan and the way in"),
                        noClasses()
                                .that(not(resideInAnyPackage(ROOT, ROOT + ".scan..", ROOT + ".write..")))
                                .should()
                                .dependOnClassesThat(equivalentTo(Modifier.class))
                                .as("javac's modifiers are for write, too: JavaPoet asks for them"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.sun..", "sun..")
                                .as("nothing of one compiler's own"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("io.netty..")
                                .as("the processor knows nothing of Netty"),
                        noClasses()
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("dev.hardwire..").and(not(resideInAPackage(ROOT + ".."))))
                                .as("the processor names the runtime's types, it does not link to them"),
                        noClasses()
                                .should()
                                .callCodeUnitWhere(
                                        describe(
                                                "map beans",
                                                call -> call.getTarget()
                                                                .getOwner()
                                                                .getPackageName()
                                                                .startsWith("tools.jackson")
                                                        && call.getTarget()
                                                                .getName()
                                                                .matches(
                                                                        "readValue.*|readerFor.*|convertValue|treeToValue|valueToTree"
                                                                                + "|writeValue.*|writerFor.*|updateValue|putPOJO|addPOJO|pojoNode")))
                                .as("no bean mapping"),
                        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("no standard streams: report a diagnostic"))
                .map(ArchitectureTest::test);
    }

    private static ArchRule only(String library, String... phases) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(Stream.of(phases)
                        .map(phase -> ROOT + "." + phase + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static Set<String> packages() {
        var names = new TreeSet<String>();
        CLASSES.forEach(c -> names.add(c.getPackageName()));
        return names;
    }

    private static DynamicTest test(ArchRule rule) {
        return DynamicTest.dynamicTest(
                rule.getDescription(), () -> rule.allowEmptyShould(true).check(CLASSES));
    }

    private static final class OnePackageEach implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "one slice a package";
        }
    }
}
