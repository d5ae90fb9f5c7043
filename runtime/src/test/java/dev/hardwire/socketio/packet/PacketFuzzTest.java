package dev.hardwire.socketio.packet;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Messages in any order, text and binary, of what packets are made of and of what they are not: each is answered with a packet
 * or a refusal. For half a second with a seed of its own, which a failure tells; for ten where {@code -Dhardwire.large=true}
 * asks for it.
 */
class PacketFuzzTest {
    private static final Duration TIME =
            Boolean.getBoolean("hardwire.large") ? Duration.ofSeconds(10) : Duration.ofMillis(500);

    private static final String[] PARTS = {
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "51-",
        "52-",
        "61-",
        "450-",
        "-",
        "/",
        "/chat",
        ",",
        "12",
        "999999999999999",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "\\",
        "\\u",
        "\\uD83D",
        "\"e\"",
        "\"connect\"",
        "\"_placeholder\"",
        ":",
        "true",
        "null",
        "{\"_placeholder\":true,\"num\":0}",
        "{\"_placeholder\":true,\"num\":9}",
        "-0",
        "0.",
        " ",
        "\n",
        "é",
        "\ud83d\ude00",
        "\u0000",
        "[[[[[[[[",
        "[\"e\",1,\"a\"]",
        "{\"a\":{\"b\":[1,2,3]}}"
    };

    @Test
    void whateverComesIsAnswered() {
        long end = System.nanoTime() + TIME.toNanos();
        long seed = new Random().nextLong();
        do {
            List<String> talk = new ArrayList<>();
            var random = new Random(seed);
            assertThatCode(() -> talk(random, talk))
                    .as("with the seed %s, after %s", seed, talk)
                    .doesNotThrowAnyException();
            seed = random.nextLong();
        } while (System.nanoTime() < end);
    }

    private static void talk(Random random, List<String> talk) {
        var assembler = new PacketAssembler(new PacketLimits(random.nextInt(12), 16, 16));
        for (int i = random.nextInt(8); i >= 0; i--) {
            if (random.nextInt(4) == 0) {
                byte[] attachment = new byte[random.nextInt(4)];
                talk.add(attachment.length + " bytes");
                Packet packet = assembler.binary(attachment) == null ? assembler.completed() : null;
                if (packet != null) {
                    read(packet, assembler.attachments());
                }
            } else {
                String message = message(random);
                talk.add(message);
                if (assembler.text(message.getBytes(StandardCharsets.UTF_8)) instanceof Packet packet
                        && packet.attachments() == 0) {
                    read(packet, List.of());
                }
            }
        }
    }

    private static String message(Random random) {
        var message = new StringBuilder();
        if (random.nextBoolean()) {
            message.append(random.nextBoolean() ? "2" : "52-").append("[\"e\",");
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            message.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return message.toString();
    }

    /** All that a server reads of a packet; a value that the scanner lets through is one that the tree can hold. */
    private static void read(Packet packet, List<byte[]> attachments) {
        packet.namespace();
        packet.data();
        if (packet.type() == PacketType.EVENT) {
            packet.event(new ByteNames(Set.of("e")));
        }
        if (packet.type() == PacketType.EVENT || packet.type() == PacketType.ACK) {
            packet.args(attachments).asList();
        }
    }
}
