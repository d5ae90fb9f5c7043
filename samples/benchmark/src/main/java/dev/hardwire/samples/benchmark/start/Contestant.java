package dev.hardwire.samples.benchmark.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that starts a server; it takes {@code --host} and {@code --port}.
 *
 * @param path what it is asked for; it answers with 200
 * @param rivals the names of those that it is compared with, which come before it
 * @param file what is packaged: a jar or a binary
 */
record Contestant(String name, List<String> command, String path, List<String> rivals, String file) {
    /** The command with further options of the JVM. */
    List<String> withOptions(String... options) {
        List<String> changed = new ArrayList<>(command);
        changed.addAll(1, List.of(options));
        return changed;
    }

    /** The same with one more option of the JVM, compared with this one and with the same form of its rivals. */
    Contestant with(String form, String option) {
        return new Contestant(in(form), withOptions(option), path, rivalsIn(form), file);
    }

    /** The same as a binary, compared as an archive is. */
    Contestant asBinary(String form, String binary, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(binary));
        words.addAll(arguments);
        return new Contestant(in(form), words, path, rivalsIn(form), binary);
    }

    private String in(String form) {
        return name + ", " + form;
    }

    private List<String> rivalsIn(String form) {
        List<String> all = new ArrayList<>(List.of(name));
        rivals.forEach(rival -> all.add(rival + ", " + form));
        return all;
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
