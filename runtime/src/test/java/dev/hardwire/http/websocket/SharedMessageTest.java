package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A message that several event loops compress. */
@Timeout(30)
class SharedMessageTest {
    private static final int WINDOW = 1 << 10;

    private final SharedMessage message = SharedMessage.text(
            UnpooledByteBufAllocator.DEFAULT, Unpooled.copiedBuffer("hello", StandardCharsets.UTF_8));

    @Test
    void nobodyWaitsForAnotherWhoCompresses() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ByteBuf late = Unpooled.buffer().writeByte(1);
        CompletableFuture<ByteBuf> slow = CompletableFuture.supplyAsync(() -> message.frame(
                (opcode, payload) -> {
                    begun.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return late;
                },
                WINDOW));
        begun.await();

        ByteBuf first = Unpooled.buffer().writeByte(2);
        ByteBuf quick = message.frame((opcode, payload) -> first, WINDOW);
        goOn.countDown();

        assertThat(quick).isEqualTo(first);
        assertThat(slow.get()).as("what the first to be done has left").isEqualTo(first);
        assertThat(late.refCnt()).isZero();
        quick.release();
        slow.get().release();
        message.release();
        assertThat(first.refCnt()).isZero();
    }

    @Test
    void isCompressedOnceForEachWindow() {
        ByteBuf compressed = Unpooled.buffer().writeByte(1);
        message.frame((opcode, payload) -> compressed, WINDOW).release();
        message.frame(
                        (opcode, payload) -> {
                            throw new AssertionError("a second time");
                        },
                        WINDOW)
                .release();
        ByteBuf asItIs = message.frame((opcode, payload) -> null, 2 * WINDOW);

        assertThat(asItIs.toString(2, 5, StandardCharsets.UTF_8)).isEqualTo("hello");
        asItIs.release();
        message.release();
        assertThat(compressed.refCnt()).isZero();
    }
}
