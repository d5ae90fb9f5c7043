package dev.hardwire.socketio.packet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.JsonValues;
import io.netty.buffer.ByteBufUtil;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The properties of the packet parser, each with a new seed, which a failure tells: what is written is read as it was, and
 * what is read is exactly what a second parser takes, made of a regular expression and Jackson; all else is refused.
 */
class PacketPropertyTest {
    private static final int ATTACHMENTS = 3;
    private static final int NAMESPACE = 6;
    private static final int EVENT = 14;
    private static final PacketLimits LIMITS = new PacketLimits(ATTACHMENTS, NAMESPACE, EVENT);
    private static final ByteNames NO_NAMES = new ByteNames(Set.of());
    private static final JsonValues VALUES = new JsonValues(Map.of());
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final int RUNS = 300;

    // ---- what is written is read as it was ----

    @Test
    void whatIsWrittenIsReadAsItWas() {
        for (int run = 0; run < RUNS; run++) {
            long seed = new Random().nextLong();
            var json = new RandomJson(seed);
            String where = "with the seed " + seed;
            List<Object> arguments = mixed(json);
            String namespace = json.random().nextBoolean() ? "/" : "/a-é";
            long id = json.random().nextBoolean() ? Packet.NO_ID : json.random().nextLong(1_000_000_000_000_000L);
            boolean event = id < 0 || json.random().nextBoolean();
            String name = json.random().nextBoolean() ? "e" : json.string();
            var encoder = new PacketEncoder(namespace, 100);
            ArgumentsBuilder builder = event ? encoder.event(name, id) : encoder.ack(id);
            arguments.forEach(argument -> VALUES.write(builder.writer(), argument));
            EncodedPacket encoded = builder.build();

            var assembler = new PacketAssembler(new PacketLimits(100, 100, 1000));
            Packet packet = (Packet) assembler.text(bytes(encoded));
            for (byte[] attachment : encoded.attachments()) {
                assertThat(assembler.completed()).as(where).isNull();
                assertThat(assembler.binary(attachment)).as(where).isNull();
            }
            if (!encoded.attachments().isEmpty()) {
                assertThat(assembler.completed()).as(where).isSameAs(packet);
                assertThat(assembler.attachments()).as(where).isEqualTo(encoded.attachments());
            }
            assertThat(packet.type()).as(where).isEqualTo(event ? PacketType.EVENT : PacketType.ACK);
            assertThat(packet.namespace()).as(where).isEqualTo(namespace);
            assertThat(packet.id()).as(where).isEqualTo(id);
            if (event) {
                assertThat(packet.event(NO_NAMES)).as(where).isEqualTo(name);
            }
            List<JsonNode> read = packet.args(encoded.attachments()).asList();
            assertThat(read).as(where).hasSameSizeAs(arguments);
            for (int i = 0; i < read.size(); i++) {
                assertSame(read.get(i), arguments.get(i), where);
            }
        }
    }

    /** Values with bytes among them, also within others. */
    private static List<Object> mixed(RandomJson json) {
        List<Object> values = new ArrayList<>(json.values());
        for (int i = json.random().nextInt(4); i > 0; i--) {
            byte[] bytes = new byte[json.random().nextInt(20)];
            json.random().nextBytes(bytes);
            Object value = json.random().nextBoolean() ? bytes : Map.of("k", List.of(bytes, "x"));
            values.add(json.random().nextInt(values.size() + 1), value);
        }
        return values;
    }

    private static void assertSame(JsonNode read, Object written, String where) {
        if (written instanceof byte[] bytes) {
            assertThat(read.binaryValue()).as(where).isEqualTo(bytes);
        } else if (written instanceof List<?> list) {
            assertThat(read.size()).as(where).isEqualTo(list.size());
            for (int i = 0; i < list.size(); i++) {
                assertSame(read.get(i), list.get(i), where);
            }
        } else if (written instanceof Map<?, ?> map) {
            assertThat(read.size()).as(where).isEqualTo(map.size());
            map.forEach((name, value) -> assertSame(read.get((String) name), value, where));
        } else if (written instanceof String text) {
            assertThat(read.stringValue()).as(where).isEqualTo(text);
        } else if (written instanceof Double number) {
            assertThat(read.doubleValue()).as(where).isEqualTo(number);
        } else if (written instanceof Boolean truth) {
            assertThat(read.booleanValue()).as(where).isEqualTo(truth);
        } else {
            assertThat(read.decimalValue()).as(where).isEqualByComparingTo(new BigDecimal(written.toString()));
        }
    }

    @Test
    void otherPacketsAreReadAsTheyWere() {
        for (int run = 0; run < RUNS; run++) {
            long seed = new Random().nextLong();
            var json = new RandomJson(seed);
            String where = "with the seed " + seed;
            var encoder = new PacketEncoder("/a", ATTACHMENTS);
            String id = json.string();
            JsonNode connect = data(encoder.connect(id, id + "p"), PacketType.CONNECT, where);
            assertThat(connect.path("sid").stringValue()).as(where).isEqualTo(id);
            assertThat(connect.path("pid").stringValue()).as(where).isEqualTo(id + "p");
            JsonNode data = JACKSON.createObjectNode().put(json.string(), json.string());
            JsonNode error = data(encoder.connectError(id, data), PacketType.CONNECT_ERROR, where);
            assertThat(error.path("message").stringValue()).as(where).isEqualTo(id);
            assertThat(error.path("data")).as(where).isEqualTo(data);
            assertThat(packet(encoder.disconnect()).type()).isEqualTo(PacketType.DISCONNECT);
        }
    }

    private static JsonNode data(EncodedPacket encoded, PacketType type, String where) {
        Packet packet = packet(encoded);
        assertThat(packet.type()).as(where).isEqualTo(type);
        assertThat(packet.namespace()).as(where).isEqualTo("/a");
        byte[] data = packet.data();
        assertThat(data).as(where).isNotNull();
        return JACKSON.readTree(data);
    }

    private static Packet packet(EncodedPacket encoded) {
        return (Packet) PacketParser.parse(bytes(encoded), LIMITS);
    }

    /** The packet without the type of the Engine.IO message. */
    private static byte[] bytes(EncodedPacket packet) {
        byte[] all = ByteBufUtil.getBytes(packet.text());
        return Arrays.copyOfRange(all, 1, all.length);
    }

    // ---- what is no packet is refused ----

    private static final String[] TYPES = {"0", "1", "2", "2", "2", "3", "3", "4", "5", "5", "6", "7", "x", ""};
    private static final String[] COUNTS = {"", "", "0-", "1-", "2-", "3-", "4-", "01-", "-", "1", "99999999999-"};
    private static final String[] NAMESPACES = {"", "", "", "/a,", "/a", "/", "/,", "a,", "/abcdef,", "/abcde,", "/é,"};
    private static final String[] IDS = {"", "", "0", "12", "007", "999999999999999", "1000000000000000", "-1"};
    private static final String[] BODIES = {
        "",
        "[]",
        "{}",
        "{\"a\":1}",
        "\"no\"",
        "null",
        "1",
        "[\"e\"]",
        "[ \"e\" , 1 ]",
        "[1,2]",
        "[-1.5e3]",
        "[null]",
        "[true]",
        "[[\"e\"]]",
        "[\"e\",{\"a\":[1,{}]}]",
        "[\"connect\"]",
        "[\"d\\u0069sconnect\",1]",
        "[\"connected\"]",
        "[\"12345678901234\"]",
        "[\"123456789012345\"]",
        "[\"e\",{\"_placeholder\":true,\"num\":0}]",
        "[\"e\",{\"num\":1,\"_placeholder\":true}]",
        "[\"e\",[{\"_placeholder\":true,\"num\":2}]]",
        "[\"e\",{\"_placeholder\":true}]",
        "[\"e\",{\"_placeholder\":false,\"num\":9}]",
        "[\"e\",{\"_placeholder\":true,\"num\":\"0\"}]",
        "[{\"_placeholder\":true,\"num\":0}]",
        "[1}",
        "[\"e\"",
        "\"e\"]"
    };

    private static final Pattern PACKET = Pattern.compile(
            "(?:(?<type>[0-4])|(?<binary>[56])(?<count>[0-9]+)-)(?:(?<namespace>/[^,]*),?)?(?<id>[0-9]*)(?<json>[^0-9].*)?",
            Pattern.DOTALL);
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    @Test
    void whatIsNoPacketIsRefused() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int packets = 0;
        int refused = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = pick(TYPES, random)
                    + pick(COUNTS, random)
                    + pick(NAMESPACES, random)
                    + pick(IDS, random)
                    + pick(BODIES, random);
            if (random.nextInt(4) == 0 && !text.isEmpty()) {
                text = new StringBuilder(text)
                        .deleteCharAt(random.nextInt(text.length()))
                        .toString();
            }
            Decoded decoded = PacketParser.parse(text.getBytes(StandardCharsets.UTF_8), LIMITS);
            assertThat(decoded instanceof Packet)
                    .as("%s, with the seed %s: %s", text, seed, decoded)
                    .isEqualTo(isPacket(text));
            if (decoded instanceof Packet) {
                packets++;
            } else {
                refused++;
            }
        }
        assertThat(packets).isGreaterThan(1000);
        assertThat(refused).isGreaterThan(1000);
    }

    private static String pick(String[] parts, Random random) {
        return parts[random.nextInt(parts.length)];
    }

    /** What Socket.IO protocol 5 says, within the limits. */
    private static boolean isPacket(String text) {
        Matcher packet = PACKET.matcher(text);
        if (!packet.matches()) {
            return false;
        }
        String count = packet.group("count");
        if (count != null && (count.length() > 9 || Integer.parseInt(count) > ATTACHMENTS)) {
            return false;
        }
        String namespace = packet.group("namespace");
        String id = packet.group("id");
        if ((namespace != null && namespace.getBytes(StandardCharsets.UTF_8).length > NAMESPACE) || id.length() > 15) {
            return false;
        }
        String json = packet.group("json");
        JsonNode body = json == null ? null : read(json);
        if (json != null && body == null) {
            return false;
        }
        int attachments = count == null ? 0 : Integer.parseInt(count);
        return switch (packet.group("type") == null ? packet.group("binary") : packet.group("type")) {
            case "0" -> body == null || body.isObject();
            case "1" -> body == null;
            case "4" -> body != null && (body.isObject() || body.isString());
            case "2", "5" -> body != null && isEvent(body) && arePlaceholders(body, attachments);
            default -> body != null && body.isArray() && !id.isEmpty() && arePlaceholders(body, attachments);
        };
    }

    private static boolean isEvent(JsonNode body) {
        JsonNode name = body.path(0);
        return body.isArray()
                && (name.isNumber()
                        || (name.isString()
                                && !RESERVED.contains(name.stringValue())
                                && name.toString().getBytes(StandardCharsets.UTF_8).length - 2 <= EVENT));
    }

    private static boolean arePlaceholders(JsonNode value, int attachments) {
        JsonNode number = value.path("num");
        boolean right = attachments == 0
                || !value.isObject()
                || !value.path("_placeholder").asBoolean(false)
                || (number.isInt() && number.intValue() >= 0 && number.intValue() < attachments);
        for (JsonNode part : value) {
            right &= arePlaceholders(part, attachments);
        }
        return right;
    }

    private static @Nullable JsonNode read(String json) {
        try {
            return JACKSON.readTree(json);
        } catch (JacksonException e) {
            return null; // no JSON
        }
    }
}
