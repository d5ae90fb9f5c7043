package dev.hardwire.image;

import dev.hardwire.Hardwire;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link ImageMetadataProbe} on a JVM, or as a native image, with metadata of one's choice. */
final class ProbeImage {
    /** Asked of each run: how often the JVM, or what stands for it, warned. */
    static final String WARNINGS = "warnings";

    private static final int BUILD_MINUTES = 15;
    private static final int RUN_MINUTES = 2;

    /** Each is taken up by a class of another package of Netty's, if that is initialised at the start. */
    private static final List<String> PROPERTIES = List.of(
            "-Dio.netty.leakDetection.level=paranoid",
            "-Dio.netty.buffer.checkAccessible=false",
            "-Dio.netty.machineId=0a:0b:0c:0d:0e:0f:0a:0b",
            "-Dio.netty.handler.ssl.noOpenSsl=true");

    private final Path folder;
    private final List<String> resources;

    /**
     * One that is made anew.
     *
     * @param folder where its files go; there are none yet
     * @param resources files that are there for it to find
     */
    ProbeImage(Path folder, List<String> resources) throws IOException {
        this.folder = folder;
        this.resources = resources;
        Path program = folder.resolve("program");
        for (String resource : resources) {
            Files.createDirectories(program.resolve(resource).getParent());
            Files.writeString(program.resolve(resource), "version=1");
        }
        copy(
                ImageMetadataProbe.class,
                Path.of("dev", "hardwire", "image", "ImageMetadataProbe").toString(),
                program);
        copy(Hardwire.class, "", folder.resolve("runtime"));
    }

    /** The folder with the metadata of the runtime, to be changed. */
    Path metadata() {
        return folder.resolve("runtime/META-INF/native-image/dev.hardwire/hardwire-runtime");
    }

    /** What it answers on a JVM, by what it was asked. */
    Map<String, String> runOnJvm() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(PROPERTIES);
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath(), ImageMetadataProbe.class.getName()));
        return answers(command);
    }

    /** What the builder said, where it could not make the image; else nothing. */
    String build(String builder) throws IOException, InterruptedException {
        List<String> command = List.of(
                builder,
                "-cp",
                classPath(),
                "-o",
                folder.resolve("probe").toString(),
                "--no-fallback",
                "-Ob",
                ImageMetadataProbe.class.getName());
        Path log = folder.resolve("build.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return end(process, BUILD_MINUTES, log) == 0 ? "" : Files.readString(log);
    }

    /** What the image answers, by what it was asked. */
    Map<String, String> run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("probe").toString()));
        command.addAll(PROPERTIES);
        return answers(command);
    }

    private Map<String, String> answers(List<String> command) throws IOException, InterruptedException {
        command.addAll(resources);
        Path log = folder.resolve("run.log");
        Path output = folder.resolve("run.txt");
        Process process = new ProcessBuilder(command)
                .redirectError(log.toFile())
                .redirectOutput(output.toFile())
                .start();
        if (end(process, RUN_MINUTES, log) != 0) {
            throw new IOException("The probe ended with " + process.exitValue() + ": " + Files.readString(log));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        Files.readAllLines(output).stream()
                .map(line -> line.split(": ", 2))
                .forEach(line -> answers.put(line[0], line[1]));
        answers.put(
                WARNINGS,
                Long.toString(Files.readString(log)
                        .lines()
                        .filter(line -> line.startsWith("WARNING"))
                        .count()));
        return answers;
    }

    /** Waits until it has ended; what does not end, or is not waited for any longer, is ended with all that it has started. */
    private static int end(Process process, int minutes, Path log) throws IOException, InterruptedException {
        try {
            if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
                throw new IOException("It has not ended in " + minutes + " minutes: " + Files.readString(log));
            }
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** What a program has: the runtime, what it brings, and a logging library. */
    private String classPath() {
        Stream<String> jars = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry)
                        .getFileName()
                        .toString()
                        .matches("(netty-(?!pkitesting)|jackson-|slf4j-|jspecify-).*\\.jar"));
        return Stream.concat(
                        Stream.of("program", "runtime").map(folder::resolve).map(Path::toString), jars)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Copies the files of the folder that a class is in, those whose names start as told. */
    private static void copy(Class<?> type, String prefix, Path to) throws IOException {
        Path from = Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path name = from.relativize(file);
                if (name.toString().startsWith(prefix)) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }
}
