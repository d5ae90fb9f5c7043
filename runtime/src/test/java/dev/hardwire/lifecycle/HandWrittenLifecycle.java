package dev.hardwire.lifecycle;

import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.StartCall;
import dev.hardwire.spi.StopCall;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A lifecycle as the processor would write it: two classes with a method at each end, one value, one instance. */
class HandWrittenLifecycle implements Lifecycle {
    /** What was called, in order. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** What a class of the application does at its start. */
    void open() throws Exception {
        calls.add("open");
    }

    void warm() throws Exception {
        calls.add("warm");
    }

    void flush() throws Exception {
        calls.add("flush");
    }

    void leave() throws Exception {
        calls.add("leave");
    }

    void closePool() throws Exception {
        calls.add("close pool");
    }

    void closeInstance() throws Exception {
        calls.add("close instance");
    }

    @Override
    public void start(StartCall call) throws Exception {
        call.starting("Database.open");
        open();
        call.closing(this::closePool);
        call.starting("Cache.warm");
        warm();
    }

    @Override
    public void stop(StopCall call) {
        call.stopping("Cache.flush", 2, this::flush);
        call.stopping("Database.leave", 1, this::leave);
        call.closing(this::closeInstance);
    }
}
