package dev.hardwire.processor;

import dev.hardwire.processor.trial.LargeDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Generates and compiles a large document with the memory that its JVM was given. */
final class LargeBuild {
    private LargeBuild() {}

    /** Takes a folder, the seed, and the numbers of operations and schemas; ends with 1 if something was said. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]).resolve("large.json");
        new LargeDocument(Long.parseLong(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3])).write(file);
        long start = System.nanoTime();
        Trial trial = new Trial(file);
        trial.mistakes().stream().limit(20).forEach(mistake -> System.out.println(mistake.text()));
        List<String> messages = trial.document() == null ? List.of("refused") : trial.compile();
        messages.stream().limit(20).forEach(System.out::println);
        System.out.printf(
                "%s operations, %s schemas, %d MB: %d s in a heap of %d MB%n",
                args[2],
                args[3],
                Files.size(file) >> 20,
                (System.nanoTime() - start) / 1_000_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
        System.exit(messages.isEmpty() ? 0 : 1);
    }
}
