package dev.hardwire.samples.benchmark.load;

import dev.hardwire.samples.benchmark.Arguments;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A server that is measured. */
enum Contender {
    HARDWIRE("hardwire", "Benchmark"),
    BASELINE("baseline", "baseline.Baseline"),
    NETTY_SOCKETIO("netty-socketio", "rival.NettySocketIo"),
    NATIVE("native", HARDWIRE),
    NATIVE_BASELINE("native-baseline", BASELINE);

    private final String title;
    private final String mainClass;
    private final Contender onJvm;

    Contender(String title, String mainClass) {
        this.title = title;
        this.mainClass = "dev.hardwire.samples.benchmark." + mainClass;
        this.onJvm = this;
    }

    /** The binary of another one. */
    Contender(String title, Contender onJvm) {
        this.title = title;
        this.mainClass = onJvm.mainClass;
        this.onJvm = onJvm;
    }

    /** Those of the JVM, and those whose binary an option names, which is called as they are. */
    static Set<Contender> of(Arguments arguments) {
        Set<Contender> all = EnumSet.allOf(Contender.class);
        all.removeIf(contender ->
                contender.isBinary() && arguments.text(contender.title, "").isEmpty());
        return all;
    }

    /** As printed. */
    String title() {
        return title;
    }

    boolean isBinary() {
        return onJvm != this;
    }

    /** The same server on the JVM: itself, but for a binary. */
    Contender onJvm() {
        return onJvm;
    }

    /** Whose need is 1 where its own is printed as a ratio. */
    Contender rival() {
        return isBinary() ? onJvm : HARDWIRE;
    }

    /** What starts it, from the same class path as this program; options of the JVM go behind the first word. */
    List<String> command(Arguments arguments) {
        if (isBinary()) {
            return List.of(arguments.text(title, ""));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", System.getProperty("java.class.path"), mainClass);
    }
}
