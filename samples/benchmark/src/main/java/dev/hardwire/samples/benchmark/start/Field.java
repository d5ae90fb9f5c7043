package dev.hardwire.samples.benchmark.start;

import dev.hardwire.samples.benchmark.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that are compared in one run. */
final class Field {
    private static final String PACKAGE = "dev.hardwire.samples.benchmark.";
    /** The first version whose JVM makes an AOT cache in one run; before that it archives classes. */
    private static final int FIRST_WITH_CACHE = 25;

    private final String java;
    /** Where archives are. */
    private final Path folder;

    private final boolean archives;
    private final List<Contestant> contestants = new ArrayList<>();

    private Field(String java, Path folder, boolean archives) {
        this.java = java;
        this.folder = folder;
        this.archives = archives;
    }

    /** Those that the options of the driver name. */
    static List<Contestant> of(Arguments arguments, Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Field field = new Field(java, folder, arguments.text("archives", "yes").equals("yes"));
        String jar = arguments.text("jar", "");
        if (jar.isEmpty()) {
            field.hello(arguments);
        } else {
            String path = arguments.text("path", "/");
            field.add(new Contestant("jar", List.of(java, "-jar", jar), path, "jar", jar));
            field.addBinary("native", arguments.text("native", ""), path, "jar");
        }
        return field.contestants;
    }

    /** The application of this sample and its baseline. */
    private void hello(Arguments arguments) throws IOException, InterruptedException {
        add(onClassPath("baseline", "baseline.Baseline"));
        add(onClassPath("hardwire", "Benchmark"));
        String baseline = arguments.text("native-baseline", "");
        addBinary("baseline, native", baseline, "/hello", "baseline");
        addBinary(
                "hardwire, native",
                arguments.text("native", ""),
                "/hello",
                baseline.isEmpty() ? "hardwire" : "baseline, native");
    }

    private Contestant onClassPath(String name, String mainClass) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(java, "-cp", classPath, PACKAGE + mainClass));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED"); // as the manifest of the jar has it
        }
        return new Contestant(name, command, "/hello", "baseline", classPath);
    }

    private void add(Contestant contestant) throws IOException, InterruptedException {
        contestants.add(contestant);
        if (archives) {
            contestants.add(contestant.with("archive", archive(contestant)));
        }
    }

    private void addBinary(String name, String binary, String path, String rival) {
        if (!binary.isEmpty()) {
            contestants.add(new Contestant(name, List.of(binary), path, rival, binary));
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
