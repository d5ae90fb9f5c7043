package dev.hardwire.http.answer;

import dev.hardwire.http.stream.AnswerStream;
import io.netty.buffer.ByteBuf;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An answer that keeps what was written. */
final class RecordedStream implements AnswerStream {
    final List<String> written = new CopyOnWriteArrayList<>();
    volatile boolean writable = true;
    volatile boolean ended;
    volatile @Nullable Throwable failure;

    @Override
    public boolean isWritable() {
        return writable;
    }

    @Override
    public void write(ByteBuf piece) {
        written.add(piece.toString(StandardCharsets.UTF_8));
        piece.release();
    }

    @Override
    public boolean transfersFiles() {
        return false;
    }

    @Override
    public void transfer(FileChannel file, long start, long length, Runnable done) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public void fail(Throwable why) {
        failure = why;
    }
}
