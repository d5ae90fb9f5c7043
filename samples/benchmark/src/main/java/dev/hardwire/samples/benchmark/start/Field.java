package dev.hardwire.samples.benchmark.start;

import dev.hardwire.samples.benchmark.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that are compared in one run. */
final class Field {
    private static final String PACKAGE = "dev.hardwire.samples.benchmark.";
    /** The first version whose JVM makes an AOT cache in one run; before that it archives classes. */
    private static final int FIRST_WITH_CACHE = 25;

    private final String java;
    /** Where archives are. */
    private final Path folder;

    private final boolean archives;
    /** What an application of its own is told, besides where to listen. */
    private final List<String> words;

    private final List<Contestant> contestants = new ArrayList<>();

    private Field(String java, Path folder, Arguments arguments) {
        this.java = java;
        this.folder = folder;
        this.archives = arguments.text("archives", "yes").equals("yes");
        this.words = Stream.of(arguments.text("arguments", "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Those that the options of the driver name. */
    static List<Contestant> of(Arguments arguments, Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Field field = new Field(java, folder, arguments);
        String jar = arguments.text("jar", "");
        if (jar.isEmpty()) {
            field.add(
                    field.onClassPath("baseline", "baseline.Baseline", List.of()),
                    arguments.text("native-baseline", ""));
            field.add(field.onClassPath("hardwire", "Benchmark", List.of("baseline")), arguments.text("native", ""));
        } else {
            List<String> command = new ArrayList<>(List.of(java, "-jar", jar));
            command.addAll(field.words);
            field.add(
                    new Contestant("jar", command, arguments.text("path", "/"), List.of(), jar),
                    arguments.text("native", ""));
        }
        return field.contestants;
    }

    private Contestant onClassPath(String name, String mainClass, List<String> rivals) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(java, "-cp", classPath, PACKAGE + mainClass));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED"); // as the manifest of the jar has it
        }
        return new Contestant(name, command, "/hello", rivals, classPath);
    }

    /** Adds one, its form with an archive, and its binary where there is one. */
    private void add(Contestant contestant, String binary) throws IOException, InterruptedException {
        contestants.add(contestant);
        if (archives) {
            contestants.add(contestant.with("archive", archive(contestant)));
        }
        if (!binary.isEmpty()) {
            contestants.add(contestant.asBinary("native", binary, words));
        }
    }

    /** Makes an archive, as {@code hardwire:archive} does but for the visits. */
    private String archive(Contestant contestant) throws IOException, InterruptedException {
        boolean cache = Runtime.version().feature() >= FIRST_WITH_CACHE;
        Path archive = folder.resolve(contestant.name() + (cache ? ".aot" : ".jsa"));
        String writing = (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
        RunningServer.start(contestant.withOptions(writing), contestant.path()).end();
        if (!Files.exists(archive)) {
            throw new IOException("The JVM has made no archive of " + contestant.name()
                    + ": its class path must be jars only; --archives no leaves archives out");
        }
        return (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
    }
}
