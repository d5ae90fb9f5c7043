package dev.hardwire.adapter.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages between servers as bytes: what is written is read again, and nothing else is read. */
class ClusterReaderTest {
    private static final Audience AUDIENCE = new Audience(Set.of("r", "𝄞"), Set.of("x"));
    private static final EncodedArguments ARGUMENTS =
            new EncodedArguments(new byte[] {'[', ']'}, List.of(new byte[] {1, 2}, new byte[0]));

    static List<ClusterMessage> messages() {
        return List.of(
                new ClusterMessage.Heartbeat(true),
                new ClusterMessage.Closing(),
                new ClusterMessage.Broadcast(
                        AUDIENCE, ARGUMENTS, new Delivery(true, false, "offset"), 7, Duration.ofSeconds(3)),
                new ClusterMessage.Broadcast(
                        Audience.ALL,
                        ARGUMENTS,
                        new Delivery(false, true, null),
                        ClusterMessage.NO_REQUEST,
                        Duration.ZERO),
                new ClusterMessage.Join(AUDIENCE, Set.of("a")),
                new ClusterMessage.Leave(AUDIENCE, Set.of()),
                new ClusterMessage.Disconnect(AUDIENCE, true),
                new ClusterMessage.Fetch(AUDIENCE, 1),
                new ClusterMessage.ServerEvent(ARGUMENTS, 2),
                new ClusterMessage.Fetched(3, List.of(new byte[] {5})),
                new ClusterMessage.Asked(4, 5),
                new ClusterMessage.Answer(6, ARGUMENTS),
                new ClusterMessage.Answer(6, null));
    }

    private static byte[] bytes(ClusterMessage message) {
        return ClusterWriter.write(new ClusterEnvelope("sender", "target", "/ns", message));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsWrittenIsRead(ClusterMessage message) throws IOException {
        ClusterEnvelope read = ClusterReader.read(bytes(message));
        assertThat(read).usingRecursiveComparison().isEqualTo(new ClusterEnvelope("sender", "target", "/ns", message));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsCutOrHasSomethingBehindIsRefused(ClusterMessage message) {
        byte[] bytes = bytes(message);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ClusterReader.read(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> ClusterReader.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IOException.class)
                .hasMessage("There is something behind the message");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsBrokenIsReadOrRefused(ClusterMessage message) {
        Random random = new Random(42);
        byte[] bytes = bytes(message);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = bytes.clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ClusterReader.read(broken)).isNotNull();
            } catch (IOException e) {
                assertThat(e).isNotNull(); // as it may
            }
        }
    }

    @Test
    void anotherVersionOrTypeIsNotMisread() {
        byte[] bytes = bytes(new ClusterMessage.Closing());
        byte[] type = bytes.clone();
        type[type.length - 1] = 99;
        assertThatThrownBy(() -> ClusterReader.read(type)).hasMessage("There are no messages of type 99");
        bytes[0] = 2;
        assertThatThrownBy(() -> ClusterReader.read(bytes))
                .hasMessage("Version 2 of the messages is not the one of this server, 1");
    }
}
