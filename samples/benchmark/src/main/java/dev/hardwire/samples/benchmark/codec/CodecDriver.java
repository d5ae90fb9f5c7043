package dev.hardwire.samples.benchmark.codec;

import com.sun.management.ThreadMXBean;
import dev.hardwire.samples.benchmark.Arguments;
import dev.hardwire.samples.benchmark.BenchmarkWiring;
import dev.hardwire.samples.benchmark.Echo;
import dev.hardwire.samples.benchmark.Items;
import dev.hardwire.samples.benchmark.Sockets;
import dev.hardwire.spi.json.Codec;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures generated codecs and Jackson's databind with networknt's validator in alternation, in one process and thread,
 * and prints the CPU time and the bytes allocated that each needs to read and validate a document and to write it, and
 * their ratios: above 1 the codec needs less. What is read and written is compared.
 */
public final class CodecDriver {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CodecDriver() {}

    /** Takes {@code --rounds} (default 7), {@code --millis} a round (400), {@code --warm-up} in rounds (10). */
    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args, "rounds", "millis", "warm-up");
        Rounds rounds = new Rounds(
                arguments.number("warm-up", 10), arguments.number("rounds", 7), arguments.number("millis", 400));
        Map<Class<?>, Codec<?>> codecs =
                BenchmarkWiring.wire(new Echo(), new Items(), new Sockets()).codecs();
        System.out.printf(
                Locale.ROOT,
                "%-22s %12s %12s %7s %14s %14s %7s%n",
                "",
                "hardwire",
                "jackson",
                "ratio",
                "hardwire",
                "jackson",
                "ratio");
        for (Sample<?> sample : Sample.all()) {
            measure(sample, codecs, rounds);
        }
    }

    private static <T> void measure(Sample<T> sample, Map<Class<?>, Codec<?>> codecs, Rounds rounds) {
        @SuppressWarnings("unchecked")
        Codec<T> codec = (Codec<T>) codecs.get(sample.type());
        Contender<T> ours = new GeneratedCodec<>(codec);
        Contender<T> theirs = new JacksonAndNetworknt<>(sample.type(), sample.schema());
        T value = same(ours, theirs, sample.json());
        print(sample.name() + " read", rounds, () -> ours.read(sample.json()), () -> theirs.read(sample.json()));
        print(sample.name() + " write", rounds, () -> ours.write(value), () -> theirs.write(value));
    }

    /** What both read; and that each reads what the other writes, and refuses what is not valid. */
    private static <T> T same(Contender<T> ours, Contender<T> theirs, byte[] json) {
        T value = ours.read(json);
        check(value.equals(theirs.read(json)), "both read the same");
        check(value.equals(ours.read(theirs.write(value))), "we read what they write");
        check(value.equals(theirs.read(ours.write(value))), "they read what we write");
        check(refuses(ours) && refuses(theirs), "both refuse what is not valid");
        return value;
    }

    private static boolean refuses(Contender<?> contender) {
        try {
            contender.read(new byte[] {'{', '}'});
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException("It is not so that " + what);
        }
    }

    private static void print(String name, Rounds rounds, Runnable ours, Runnable theirs) {
        List<Cost> own = new ArrayList<>();
        List<Cost> other = new ArrayList<>();
        for (int i = -rounds.warmUp(); i < rounds.count(); i++) {
            Cost mine = cost(ours, rounds.millis());
            Cost yours = cost(theirs, rounds.millis());
            if (i >= 0) {
                own.add(mine);
                other.add(yours);
            }
        }
        Cost mine = median(own);
        Cost yours = median(other);
        System.out.printf(
                Locale.ROOT,
                "%-22s %9.2f µs %9.2f µs %7.2f %12.0f B %12.0f B %7.2f%n",
                name,
                mine.micros(),
                yours.micros(),
                yours.micros() / mine.micros(),
                mine.bytes(),
                yours.bytes(),
                yours.bytes() / mine.bytes());
    }

    private static Cost cost(Runnable operation, int millis) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        long end = start + millis * 1_000_000L;
        long now = start;
        long count = 0;
        while (now < end) {
            for (int i = 0; i < 100; i++) {
                operation.run();
            }
            count += 100;
            now = THREADS.getCurrentThreadCpuTime();
        }
        return new Cost(
                (now - start) / 1000.0 / count, (double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / count);
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(
                costs.stream().map(Cost::micros).sorted().toList().get(costs.size() / 2),
                costs.stream().map(Cost::bytes).sorted().toList().get(costs.size() / 2));
    }

    /** What one operation needs. */
    private record Cost(double micros, double bytes) {}

    /** How long is measured. */
    private record Rounds(int warmUp, int count, int millis) {}
}
