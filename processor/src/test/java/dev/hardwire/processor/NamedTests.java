package dev.hardwire.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests and cases that a page names as what shows it. */
final class NamedTests {
    private static final Path ROOT = Path.of("..");
    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** A class, in a folder if there are several, and perhaps one of its methods; or the folder of a case. */
    private static final Pattern NAME = Pattern.compile(
            "`(?:(?<folder>\\w+)/)?(?<test>\\w+(?:Test|Contract))(?:\\.(?<method>\\w+))?`|`(?<case>cases/[^`]+)`");

    private final List<Path> tests;

    private NamedTests(List<Path> tests) {
        this.tests = tests;
    }

    /** Those of all modules. */
    static NamedTests ofAllModules() throws IOException {
        List<Path> tests = new ArrayList<>();
        for (Path parent : List.of(ROOT, ROOT.resolve("samples"))) {
            try (Stream<Path> modules = Files.list(parent)) {
                for (Path module : modules.toList()) {
                    tests.addAll(of(module.resolve(SOURCES)));
                }
            }
        }
        return new NamedTests(tests);
    }

    private static List<Path> of(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith("Test.java")
                            || file.toString().endsWith("Contract.java"))
                    .toList();
        }
    }

    /** The names in a text, as they are written there. */
    static List<String> in(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether there is one test or case of that name, which has the method if one is named. */
    boolean has(String name) throws IOException {
        var matcher = NAME.matcher(name);
        matcher.matches();
        String folder = matcher.group("case");
        if (folder != null) {
            return Files.isDirectory(RESOURCES.resolve(folder));
        }
        String method = matcher.group("method");
        String parent = matcher.group("folder");
        List<Path> files = new ArrayList<>();
        for (Path test : tests) {
            if (test.getFileName().toString().equals(matcher.group("test") + ".java")
                    && (parent == null || test.getParent().endsWith(parent))) {
                files.add(test);
            }
        }
        return files.size() == 1
                && (method == null || Files.readString(files.get(0)).contains(" " + method + "("));
    }
}
