package dev.hardwire.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.websocket.SharedMessage;
import dev.hardwire.http.websocket.WebSocketChannel;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

/** A message for many, of whom some cannot get it. */
class SentToManyTest {
    private static final class Member implements WebSocketChannel {
        private final Channel channel = new EmbeddedChannel();
        private final boolean fails;
        private int got;

        Member(boolean fails) {
            this.fails = fails;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public void shared(SharedMessage message) {
            if (fails) {
                throw new OutOfMemoryError("while compressing");
            }
            got++;
        }

        @Override
        public void whenWritten(ChannelFutureListener listener) {
            channel.newSucceededFuture().addListener(listener);
            ((EmbeddedChannel) channel).runPendingTasks();
        }

        @Override
        public boolean compresses() {
            return false;
        }

        @Override
        public void gather() {}

        @Override
        public void flush() {}

        @Override
        public boolean isOpen() {
            return channel.isActive();
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void text(ByteBuf payload) {
            throw new AssertionError();
        }

        @Override
        public void binary(ByteBuf payload) {
            throw new AssertionError();
        }

        @Override
        public void encoded(ByteBuf frames) {
            throw new AssertionError();
        }

        @Override
        public void setReading(boolean reading) {
            throw new AssertionError();
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError();
        }
    }

    @Test
    void whoCannotGetItIsCutAndTheOthersGetIt() {
        var message =
                SharedMessage.binary(UnpooledByteBufAllocator.DEFAULT, Unpooled.wrappedBuffer(new byte[] {1, 2, 3}));
        var broadcast = new Broadcast(message);
        var failing = new Member(true);
        var other = new Member(false);
        broadcast.to(failing);
        broadcast.to(other);

        assertThat(broadcast.start()).isCompletedWithValue(null);
        assertThat(other.got).isEqualTo(1);
        assertThat(other.channel().isActive()).isTrue();
        assertThat(failing.channel().isActive()).isFalse();
        assertThat(message.refCnt()).isZero();
    }
}
