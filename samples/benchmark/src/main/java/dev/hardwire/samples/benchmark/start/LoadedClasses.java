package dev.hardwire.samples.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a JVM loads until a server has answered once. */
final class LoadedClasses {
    private LoadedClasses() {}

    /**
     * How many classes a server loads.
     *
     * @param folder for the JVM's log
     */
    static int count(Contestant contestant, Path folder) throws IOException {
        Path log = folder.resolve("classes.log");
        Files.deleteIfExists(log);
        List<String> command = contestant.withOptions("-Xlog:class+load:file=" + log + ":none");
        RunningServer server = RunningServer.start(command, contestant.path());
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.count();
        } finally {
            server.close();
        }
    }
}
