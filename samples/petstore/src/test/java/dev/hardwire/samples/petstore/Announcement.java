package dev.hardwire.samples.petstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program prints until it has said where it listens. */
final class Announcement {
    private static final int PATIENCE_SECONDS = 60;

    private Announcement() {}

    /**
     * Waits for it with a bound of its own, as a read of what a process prints does not end where its thread is interrupted.
     * A program that does not say it in time is ended.
     *
     * @param address what is found in the line that says it
     */
    static Matcher await(Process program, Pattern address) throws InterruptedException {
        List<String> said = new CopyOnWriteArrayList<>();
        CompletableFuture<Matcher> announced = CompletableFuture.supplyAsync(() -> read(program, address, said));
        boolean heard = false;
        try {
            Matcher found = announced.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            heard = true;
            return found;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("It has not said where it listens, but: " + said, e);
        } finally {
            if (!heard) {
                program.destroyForcibly();
            }
        }
    }

    private static Matcher read(Process program, Pattern address, List<String> said) {
        BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                Matcher found = address.matcher(line);
                if (found.find()) {
                    return found;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The program has ended, or prints nothing any more");
    }
}
