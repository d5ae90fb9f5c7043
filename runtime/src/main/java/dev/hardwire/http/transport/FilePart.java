package dev.hardwire.http.transport;

import io.netty.channel.DefaultFileRegion;
import java.nio.channels.FileChannel;

/** A part of a file that the operating system sends. The file stays open, but who has opened it learns when it is done. */
public final class FilePart extends DefaultFileRegion {
    private final Runnable done;

    /** A part of a file; {@code done} runs on the event loop when the file is no longer used for it, sent or not. */
    public FilePart(FileChannel file, long start, long length, Runnable done) {
        super(file, start, length);
        this.done = done;
    }

    /** The file is not closed here, unlike Netty's. */
    @Override
    protected void deallocate() {
        done.run();
    }
}
