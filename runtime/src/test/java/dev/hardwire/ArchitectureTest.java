package dev.hardwire;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom in the runtime, and what nobody may use. */
class ArchitectureTest {
    /** Each layer may import those after it, never one before it. */
    private static final List<String> LAYERS = List.of(
            "dev.hardwire",
            "dev.hardwire.jwt",
            "dev.hardwire.config",
            "dev.hardwire.lifecycle",
            "dev.hardwire.netty",
            "dev.hardwire.socketio",
            "dev.hardwire.engineio",
            "dev.hardwire.http",
            "dev.hardwire.module",
            "dev.hardwire.spi",
            "dev.hardwire.adapter",
            "dev.hardwire.handler",
            "dev.hardwire.annotation");

    /** The same for the packages of Socket.IO, which is one layer of those. */
    private static final List<String> SOCKET_IO = List.of(
            "dev.hardwire.socketio",
            "dev.hardwire.socketio.socket",
            "dev.hardwire.socketio.namespace",
            "dev.hardwire.socketio.call",
            "dev.hardwire.socketio.emit",
            "dev.hardwire.socketio.ack",
            "dev.hardwire.socketio.room",
            "dev.hardwire.socketio.recovery",
            "dev.hardwire.socketio.packet");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.hardwire");

    @Test
    void everyPackageHasItsLayer() {
        assertThat(packages()).allSatisfy(name -> assertThat(layer(name)).isNotNegative());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages())
                .allSatisfy(name -> assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as("package-info.java of %s with @NullMarked", name)
                        .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> importsPointDownwards() {
        return LAYERS.stream()
                .map(layer -> test(noClasses()
                        .that(areIn(layer))
                        .should()
                        .dependOnClassesThat(describe(
                                "are in a layer above",
                                c -> layer(c.getPackageName()) >= 0
                                        && layer(c.getPackageName()) < LAYERS.indexOf(layer)))
                        .as("nothing in " + layer + " imports a layer above it")));
    }

    @Test
    void everyPackageOfSocketIoHasItsPlace() {
        assertThat(packages())
                .filteredOn(name -> name.startsWith(SOCKET_IO.get(0)))
                .hasSameElementsAs(SOCKET_IO);
    }

    @TestFactory
    Stream<DynamicTest> importsInSocketIoPointDownwards() {
        return SOCKET_IO.stream()
                .skip(1)
                .map(name -> test(noClasses()
                        .that()
                        .resideInAPackage(name)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                SOCKET_IO.subList(0, SOCKET_IO.indexOf(name)).toArray(String[]::new))
                        .as("nothing in " + name + " imports what stands before it")));
    }

    /** What a client is made of is seen through the interfaces of the packages below. */
    @Test
    void socketsAreHidden() {
        assertThat(CLASSES.stream()
                        .filter(c -> c.getPackageName().equals("dev.hardwire.socketio.socket"))
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("Connections", "SocketOptions");
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return Stream.of(
                        slices().assignedFrom(new OnePackageEach())
                                .should()
                                .beFreeOfCycles()
                                .as("no package cycles"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "dev.hardwire.http..",
                                        "dev.hardwire.engineio..",
                                        "dev.hardwire.socketio..",
                                        "dev.hardwire.netty..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("io.netty..")
                                .as(
                                        "Netty stays in http, engineio and socketio, and the one public package with its types"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("dev.hardwire.jwt..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("dev.hardwire.jwt..", "com.nimbusds..")
                                .as("an optional library stays in its package, which nothing imports"),
                        noClasses()
                                .that()
                                .resideInAPackage("dev.hardwire.jwt..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("dev.hardwire.http..", "dev.hardwire.spi..", "tools.jackson..")
                                .as("what an optional package needs of ours is what handlers are handed"),
                        noClasses()
                                .that()
                                .resideInAPackage("dev.hardwire.adapter..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("dev.hardwire.handler..", "io.netty..", "tools.jackson..")
                                .as("servers exchange bytes, never live objects"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "io.swagger..",
                                        "org.yaml..",
                                        "com.fasterxml.jackson.databind..",
                                        "javax.lang.model..",
                                        "javax.annotation.processing..",
                                        "javax.tools..")
                                .as("the runtime knows nothing of OpenAPI, YAML, Jackson 2 and javac"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("java.lang.reflect..")
                                .orShould()
                                .dependOnClassesThat()
                                .belongToAnyOf(java.util.ServiceLoader.class)
                                .orShould()
                                .callMethodWhere(reflects())
                                .as("no reflection"),
                        noClasses().should().callCodeUnitWhere(mapsBeans()).as("no bean mapping"),
                        noClasses()
                                .that()
                                .doNotBelongToAnyOf(Announcement.class, CommandLine.class)
                                .should(ACCESS_STANDARD_STREAMS)
                                .as("no standard streams but for who started a program: log, or throw"),
                        noClasses()
                                .should()
                                .callMethod(Thread.class, "sleep", long.class)
                                .orShould()
                                .callMethod(Thread.class, "sleep", long.class, int.class)
                                .as("nobody sleeps: schedule, or wait for what is awaited"),
                        noClasses()
                                .should()
                                .callMethod(URI.class, "toURL")
                                .as("no URL of http or https, which native images lack unless their builder is told"))
                .map(ArchitectureTest::test);
    }

    /** The one exception from "no reflection": looking for virtual threads, which the baseline's JDK does not have. */
    @Test
    void methodHandlesFindVirtualThreadsOnly() {
        var users = CLASSES.stream()
                .filter(c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("java.lang.invoke")))
                .toList();
        assertThat(users).hasSizeLessThanOrEqualTo(1);
        var allowed = Set.of("publicLookup", "methodType", "findStatic", "invoke", "invokeExact");
        assertThat(users.stream()
                        .flatMap(c -> c.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("java.lang.invoke")))
                .allSatisfy(
                        call -> assertThat(allowed).contains(call.getTarget().getName()));
    }

    private static DescribedPredicate<JavaCall<?>> reflects() {
        DescribedPredicate<JavaCall<?>> onClass = target(owner(assignableTo(Class.class)))
                .and(describe("look into a class", call -> {
                    String name = call.getTarget().getName();
                    return name.equals("forName")
                            || name.equals("newInstance")
                            || name.matches("get(Declared|Record|Enclosing|Annotation|Permitted).*")
                            || name.matches("get(Methods?|Fields?|Constructors?|Nest.*)");
                }));
        DescribedPredicate<JavaCall<?>> onLoader = target(owner(assignableTo(ClassLoader.class)))
                .and(describe("load a class", call -> call.getTarget().getName().equals("loadClass")));
        DescribedPredicate<JavaCall<?>> onBootstrap = target(owner(describe(
                        "a Netty bootstrap", owner -> owner.getFullName().startsWith("io.netty.bootstrap."))))
                .and(describe(
                        "take a channel's class",
                        call -> call.getTarget().getName().equals("channel")));
        return onClass.or(onLoader).or(onBootstrap);
    }

    /** Jackson is used for tokens and trees; what turns them into objects, or objects into them, is generated. */
    private static DescribedPredicate<JavaCall<?>> mapsBeans() {
        return describe("map beans", call -> {
            CodeUnitCallTarget target = call.getTarget();
            return target.getOwner().getPackageName().startsWith("tools.jackson")
                    && target.getName()
                            .matches(
                                    "readValue.*|readerFor.*|convertValue|treeToValue|valueToTree|writeValue.*|writerFor.*"
                                            + "|updateValue|readValuesAs.*|writePOJO.*|writeEmbeddedObject|putPOJO|addPOJO|pojoNode");
        });
    }

    private static DescribedPredicate<JavaClass> areIn(String layer) {
        return describe("are in " + layer, c -> layer(c.getPackageName()) == LAYERS.indexOf(layer));
    }

    /** The layer of a package, or a negative number: a new top-level package needs its place in the list. */
    private static int layer(String packageName) {
        for (int i = 1; i < LAYERS.size(); i++) {
            if (packageName.equals(LAYERS.get(i)) || packageName.startsWith(LAYERS.get(i) + ".")) {
                return i;
            }
        }
        return packageName.equals(LAYERS.get(0)) ? 0 : -1;
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
