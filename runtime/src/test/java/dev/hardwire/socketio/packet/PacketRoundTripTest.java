package dev.hardwire.socketio.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.http.JsonValues;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.MalformedJson;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written can be read again; what is not a packet is refused, never an exception. */
class PacketRoundTripTest {
    private static final PacketLimits LIMITS = new PacketLimits(10, 1000, 1000);
    private static final ByteNames NO_NAMES = new ByteNames(Set.of());
    private static final JsonValues VALUES = new JsonValues(Map.of());
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final List<String> NAMESPACES = List.of("/", "/chat", "/a/b", "/é", "/room-1", "/12");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eventsComeBack(long seed) {
        RandomJson json = new RandomJson(seed);
        String namespace = NAMESPACES.get(json.random().nextInt(NAMESPACES.size()));
        long id = json.random().nextBoolean() ? Packet.NO_ID : json.random().nextLong(1_000_000_000_000_000L);
        String event = json.string();
        List<Object> arguments = json.values();
        Packet packet = (Packet) parse(event(namespace, id, event, arguments).build());
        assertThat(packet.type()).isEqualTo(PacketType.EVENT);
        assertThat(packet.namespace()).isEqualTo(namespace);
        assertThat(packet.id()).isEqualTo(id);
        assertThat(packet.event(NO_NAMES)).isEqualTo(event);
        assertThat(packet.args(List.of()).asList()).isEqualTo(trees(arguments));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acknowledgementsComeBack(long seed) {
        RandomJson json = new RandomJson(seed);
        String namespace = NAMESPACES.get(json.random().nextInt(NAMESPACES.size()));
        long id = json.random().nextLong(1_000_000_000_000_000L);
        List<Object> arguments = json.values();
        ArgumentsBuilder builder = new PacketEncoder(namespace, 10).ack(id);
        arguments.forEach(argument -> VALUES.write(builder.writer(), argument));
        Packet packet = (Packet) parse(builder.build());
        assertThat(packet.type()).isEqualTo(PacketType.ACK);
        assertThat(packet.namespace()).isEqualTo(namespace);
        assertThat(packet.id()).isEqualTo(id);
        assertThat(packet.args(List.of()).asList()).isEqualTo(trees(arguments));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void argumentsPassThroughAsTheyCame(long seed) {
        byte[] sent = bytes(
                event("/", Packet.NO_ID, "a", new RandomJson(seed).values()).build());
        RawArgs args = ((Packet) PacketParser.parse(sent.clone(), LIMITS)).args(List.of());
        ArgumentsBuilder again = new PacketEncoder("/", 10).event("a", Packet.NO_ID);
        again.write(args);
        assertThat(bytes(again.build())).isEqualTo(sent);
    }

    @Test
    void attachmentsComeBack() {
        Random random = new Random(1);
        for (int count = 0; count <= 10; count++) {
            List<Object> arguments = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] attachment = new byte[random.nextInt(20)];
                random.nextBytes(attachment);
                arguments.add(List.of(attachment));
            }
            EncodedPacket encoded = event("/", 7, "binary", arguments).build();
            Packet packet = (Packet) parse(encoded);
            assertThat(packet.attachments()).isEqualTo(count);
            RawArgs args = packet.args(encoded.attachments());
            for (int i = 0; i < count; i++) {
                assertThat(args.get(i).get(0).binaryValue()).isEqualTo(((List<?>) arguments.get(i)).get(0));
            }
        }
    }

    @Test
    void moreAttachmentsThanClientsTakeAreRefused() {
        ArgumentsBuilder builder = event("/", 7, "binary", Collections.nCopies(11, new byte[1]));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A packet can have 10 binary values, not 11");
    }

    @Test
    void otherPackets() {
        PacketEncoder main = new PacketEncoder("/", 10);
        PacketEncoder chat = new PacketEncoder("/chat", 10);
        assertThat(text(main.connect("id"))).isEqualTo("0{\"sid\":\"id\"}");
        assertThat(text(chat.connect("id"))).isEqualTo("0/chat,{\"sid\":\"id\"}");
        assertThat(text(main.disconnect())).isEqualTo("1");
        assertThat(text(chat.disconnect())).isEqualTo("1/chat,");
        assertThat(text(chat.connectError("no", null))).isEqualTo("4/chat,{\"message\":\"no\"}");
        assertThat(text(main.connectError("no", JACKSON.readTree("{\"code\":1}"))))
                .isEqualTo("4{\"message\":\"no\",\"data\":{\"code\":1}}");
    }

    /** The parser and Jackson agree on what JSON is, and on how many arguments there are. */
    @Test
    void whatIsTakenIsJson() {
        String[] parts = {
            "1", "-", "0", ".5", "e3", "\"a\"", "\"", "\\u0041", "[", "]", "{", "}", ":", ",", " ", "true", "null",
            "\"k\":", "\n"
        };
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder json = new StringBuilder();
            for (int j = random.nextInt(6); j >= 0; j--) {
                json.append(parts[random.nextInt(parts.length)]);
            }
            String text = "2[\"a\"," + json + "]";
            JsonNode expected = read("[\"a\"," + json + "]");
            Decoded decoded = PacketParser.parse(text.getBytes(StandardCharsets.UTF_8), LIMITS);
            assertThat(decoded instanceof Packet).as(text).isEqualTo(expected != null);
            if (expected != null && decoded instanceof Packet packet) {
                taken++;
                assertThat(packet.args(List.of()).asList()).as(text).hasSize(expected.size() - 1);
            }
        }
        assertThat(taken).isGreaterThan(1000);
    }

    private static JsonNode read(String json) {
        try {
            return JACKSON.readTree(json);
        } catch (JacksonException e) {
            return null; // no JSON
        }
    }

    /** Bytes that were packets before something was changed, cut off or put in; for a bounded time. */
    @Test
    void whateverComesIsAnswered() {
        Random random = new Random(42);
        String[] seeds = {
            "0{\"a\":1}",
            "0/b,",
            "1/b",
            "2/b,12[\"a\",{\"b\":[1,true,null,\"\\u0041\"]}]",
            "3/b,12[1.5e-3]",
            "4/b,{\"message\":\"x\"}",
            "52-[\"a\",{\"_placeholder\":true,\"num\":0},{\"num\":1,\"_placeholder\":true}]",
            "61-7[{\"_placeholder\":true,\"num\":0}]"
        };
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        int packets = 0;
        while (System.nanoTime() - end < 0) {
            byte[] bytes = changed(seeds[random.nextInt(seeds.length)].getBytes(StandardCharsets.UTF_8), random);
            if (PacketParser.parse(bytes, LIMITS) instanceof Packet packet) {
                packets++;
                readAll(packet);
            }
        }
        assertThat(packets).isPositive();
    }

    private static void readAll(Packet packet) {
        if (packet.type() == PacketType.EVENT) {
            packet.event(NO_NAMES);
        }
        if (packet.type() == PacketType.EVENT || packet.type() == PacketType.ACK) {
            RawArgs args = packet.args(Collections.nCopies(packet.attachments(), new byte[1]));
            try {
                assertThat(args.asList()).hasSize(args.size());
            } catch (MalformedJson e) {
                assertThat(e).hasMessageStartingWith("A number can have an exponent of at most 1000");
            }
        } else {
            packet.data();
        }
    }

    private static byte[] changed(byte[] original, Random random) {
        String alphabet = "0123456789[]{}\",:/-\\untrfalse. e\u0001é";
        StringBuilder text = new StringBuilder(new String(original, StandardCharsets.UTF_8));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            text.delete(at, Math.min(text.length(), at + random.nextInt(3)));
            for (int j = random.nextInt(3); j > 0; j--) {
                text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ArgumentsBuilder event(String namespace, long id, String event, List<?> arguments) {
        ArgumentsBuilder builder = new PacketEncoder(namespace, 10).event(event, id);
        arguments.forEach(argument -> VALUES.write(builder.writer(), argument));
        return builder;
    }

    private static List<JsonNode> trees(List<Object> arguments) {
        JsonWriter writer = new JsonWriter(100);
        writer.beginArray();
        arguments.forEach(argument -> VALUES.write(writer, argument));
        writer.endArray();
        byte[] json = writer.toByteArray();
        return new RawArgs(json, 0, json.length, arguments.size(), List.of()).asList();
    }

    private static Decoded parse(EncodedPacket packet) {
        return PacketParser.parse(bytes(packet), LIMITS);
    }

    private static String text(EncodedPacket packet) {
        return new String(bytes(packet), StandardCharsets.UTF_8);
    }

    /** The packet without the type of the Engine.IO message. */
    private static byte[] bytes(EncodedPacket packet) {
        byte[] all = ByteBufUtil.getBytes(packet.text());
        assertThat(all[0]).isEqualTo((byte) '4');
        return Arrays.copyOfRange(all, 1, all.length);
    }
}
