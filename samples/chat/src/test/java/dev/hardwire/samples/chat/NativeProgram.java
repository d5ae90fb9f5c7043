package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chat as a native image, started on a free port; {@code -Dhardwire.native.chat} says where it is. */
final class NativeProgram implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Listening on (https?)://[^:]+:(\\d+)");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final int port;

    private NativeProgram(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it and waits until it says where it listens. Where there is none, the test is skipped.
     *
     * @param folder for its log, and to run in
     * @param environment more than this process has
     */
    static NativeProgram start(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String binary = System.getProperty("hardwire.native.chat", "");
        assumeTrue(!binary.isEmpty(), "There is no native image of the chat: see docs/native.md");
        List<String> command =
                new ArrayList<>(List.of(Path.of(binary).toAbsolutePath().toString(), "--port", "0"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, "chat", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            Matcher address = Announcement.await(process, ADDRESS);
            return new NativeProgram(process, log, Integer.parseInt(address.group(2)));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the log: " + Files.readString(log), e);
        }
    }

    int port() {
        return port;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** The names of its threads, of which the system keeps 15 characters: an image their end, a JVM their beginning. */
    List<String> threads() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> tasks =
                Files.newDirectoryStream(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path task : tasks) {
                names.add(Files.readString(task.resolve("comm")));
            }
        }
        return names;
    }

    /** Tells it to end as a system does (SIGTERM), and waits for that. */
    int terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("ends when told to")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
