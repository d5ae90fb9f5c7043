package dev.hardwire.maven.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** One run of a packaged application, at whose end the JVM writes an archive. */
final class Training {
    /** What {@code Hardwire.run} says on standard output. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("Listening on (https?://\\S+)");
    /** How many of its last lines are shown where it failed. */
    private static final int TAIL = 30;
    /** How long what follows the head of an answer is read: some answers have no end. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long processes that were ended by force may take. */
    private static final Duration LAST = Duration.ofSeconds(10);

    private final Process process;
    private final Duration timeout;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final Deque<String> tail = new ArrayDeque<>();

    private Training(Process process, Duration timeout) {
        this.process = process;
        this.timeout = timeout;
    }

    /**
     * Starts an application, visits it, and has it end as it does when it is stopped.
     *
     * @param directory in which it is started, and so where its files are
     * @param arguments of the application
     * @param paths that are asked for, too
     * @param timeout for its start, each request, and its end
     * @return what was asked, and how it was answered
     * @throws MojoFailureException if no archive came of it, with what to do
     */
    static List<String> run(
            Application application,
            ArchiveKind kind,
            JavaHome java,
            Path directory,
            List<String> arguments,
            List<String> paths,
            Duration timeout)
            throws IOException, InterruptedException, MojoFailureException {
        Path archive = application.beside(kind.extension());
        List<String> command = new ArrayList<>();
        command.add(java.command());
        command.add(kind.writing() + archive);
        command.add("-jar");
        command.add(application.jar().toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        // Over a file, under arguments: who needs to can say otherwise.
        builder.environment().put("HARDWIRE_PORT", "0");
        builder.environment().put("HARDWIRE_HOST", "127.0.0.1");
        delete(archive);
        Training training = new Training(builder.start(), timeout);
        boolean complete = false;
        try {
            List<String> done = training.visit(paths);
            training.end(archive);
            complete = true;
            return done;
        } finally {
            training.endByForce();
            if (!complete) {
                delete(archive);
            }
        }
    }

    /** Deletes an archive, and what JDK 25 keeps beside it while it writes one. */
    private static void delete(Path archive) throws IOException {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(archive.resolveSibling(archive.getFileName() + ".config"));
    }

    /** Ends what is left of the application, and of the JVM that JDK 25 has write the archive; none of them writes after this. */
    private void endByForce() {
        // Asked before the parent ends, as nobody knows them after that.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Stream<CompletableFuture<?>> ends =
                Stream.concat(Stream.of(process.toHandle()), children.stream()).map(ProcessHandle::onExit);
        CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new))
                .orTimeout(LAST.toMillis(), TimeUnit.MILLISECONDS)
                .handle((ended, late) -> late == null) // what does not end by force cannot be helped
                .join();
    }

    private List<String> visit(List<String> paths) throws InterruptedException, MojoFailureException {
        Thread reader = new Thread(this::read, "hardwire-training");
        reader.setDaemon(true);
        reader.start();
        try {
            URI listening = address.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Visit.make(new Connector(listening, timeout, PATIENCE), paths);
        } catch (ExecutionException e) {
            throw failure(
                    "The application ended before it listened. Where it needs options to start, name them with"
                            + " -Dhardwire.archive.arguments=--name=value,…",
                    e);
        } catch (TimeoutException e) {
            throw failure(
                    "The application has not said where it listens within " + timeout.toSeconds()
                            + " s (hardwire.archive.timeout), as Hardwire.run does (\"Listening on …\")",
                    e);
        } catch (IOException e) {
            throw failure("The application did not answer: " + e, e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line);
                Matcher announcement = ANNOUNCEMENT.matcher(line);
                if (announcement.find()) {
                    address.complete(URI.create(announcement.group(1)));
                }
            }
            address.completeExceptionally(new IOException("Its output has ended"));
        } catch (IOException | UncheckedIOException e) {
            address.completeExceptionally(e);
        }
    }

    private void end(Path archive) throws InterruptedException, MojoFailureException {
        // SIGTERM, upon which the server stops gracefully and the JVM writes the archive; Process.destroy would also
        // close
        // its output, which the JVM writes to then.
        process.toHandle().destroy();
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw failure(
                    "The application has not ended within " + timeout.toSeconds() + " s (hardwire.archive.timeout)",
                    null);
        }
        if (!Files.isRegularFile(archive)) {
            throw failure("The JVM has written no archive", null);
        }
    }

    private void keep(String line) {
        synchronized (tail) {
            tail.addLast(line);
            if (tail.size() > TAIL) {
                tail.removeFirst();
            }
        }
    }

    private MojoFailureException failure(String what, @Nullable Throwable cause) {
        synchronized (tail) {
            String said = tail.isEmpty() ? "It has said nothing." : "It said:\n" + String.join("\n", tail);
            return new MojoFailureException(what + ". " + said, cause);
        }
    }
}
