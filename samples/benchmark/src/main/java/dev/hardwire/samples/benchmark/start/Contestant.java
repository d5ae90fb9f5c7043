package dev.hardwire.samples.benchmark.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that starts a server; it takes {@code --host} and {@code --port}.
 *
 * @param path what it is asked for; it answers with 200
 * @param rival the name of the one that it is compared with; its own where it is compared with none
 * @param file what is packaged: a jar or a binary
 */
record Contestant(String name, List<String> command, String path, String rival, String file) {
    /** The command with further options of the JVM. */
    List<String> withOptions(String... options) {
        List<String> changed = new ArrayList<>(command);
        changed.addAll(1, List.of(options));
        return changed;
    }

    /** The same with one more option of the JVM, compared with this one. */
    Contestant with(String form, String option) {
        return new Contestant(name + ", " + form, withOptions(option), path, name, file);
    }

    /** Whether it is a JVM that is started, which can be asked what it does. */
    boolean isJvm() {
        return command.get(0).endsWith("java");
    }

    /** The command of a server that listens on this port. */
    static List<String> listening(List<String> command, int port) {
        return Stream.concat(command.stream(), Stream.of("--host", "127.0.0.1", "--port", Integer.toString(port)))
                .toList();
    }
}
