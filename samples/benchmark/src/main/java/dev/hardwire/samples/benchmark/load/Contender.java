package dev.hardwire.samples.benchmark.load;

/** A server that is measured. */
enum Contender {
    HARDWIRE("hardwire", "Benchmark"),
    BASELINE("baseline", "baseline.Baseline"),
    NETTY_SOCKETIO("netty-socketio", "rival.NettySocketIo");

    private final String title;
    private final String mainClass;

    Contender(String title, String mainClass) {
        this.title = title;
        this.mainClass = "dev.hardwire.samples.benchmark." + mainClass;
    }

    /** As printed. */
    String title() {
        return title;
    }

    String mainClass() {
        return mainClass;
    }
}
