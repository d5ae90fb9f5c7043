package dev.hardwire.processor.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a codec writes is what it has read, whatever that was: seeded random values of the pet shop's schemas. */
class RoundTripTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ROUNDS = 300;

    @TempDir
    static Path output;

    private static Wiring wiring;

    @BeforeAll
    static void compile() throws Exception {
        wiring = new Loaded("petstore", output).open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewPet", "Pet", "Owner", "Food"})
    void writesWhatItHasRead(String type) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            JsonNode value = new Values(new Random(seed)).of(type);
            String written = written(codec(type), value.toString());
            assertThat(value.equals(RoundTripTest::compare, tree(written)))
                    .as("seed %s: %s is %s", seed, value, written)
                    .isTrue();
            assertThat(written(codec(type), written)).as("seed %s", seed).isEqualTo(written);
        }
    }

    /** Numbers are the same where their values are, 1.0 and 1. */
    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    private static Codec<?> codec(String type) {
        return wiring.codecs().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().equals(type))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static <T> String written(Codec<T> codec, String json) {
        Violations violations = new Violations();
        T value = codec.read(reader(json, violations));
        assertThat(violations.list()).as(json).isEmpty();
        JsonWriter out = new JsonWriter(16);
        codec.write(out, value);
        return new String(out.toByteArray(), UTF_8);
    }

    private static JsonNode tree(String json) {
        return reader(json, new Violations()).node();
    }

    private static JsonReader reader(String json, Violations violations) {
        byte[] bytes = json.getBytes(UTF_8);
        return JsonReader.of(bytes, 0, bytes.length, violations);
    }

    /** Random values that are valid, with properties in the order in which they are written. */
    private static final class Values {
        private final Random random;
        private int depth;

        Values(Random random) {
            this.random = random;
        }

        JsonNode of(String type) {
            return switch (type) {
                case "NewPet" -> newPet();
                case "Pet" -> pet();
                case "Owner" -> owner();
                default -> food();
            };
        }

        private ObjectNode newPet() {
            ObjectNode pet = NODES.objectNode().put("name", text(1, 64));
            pet.put("price", random.nextInt(100_000_001) / 100.0);
            maybe(pet, "nick-name", () -> NODES.stringNode(text(0, 5)));
            maybe(pet, "born", () -> NODES.stringNode("20%02d-0%d-1%d".formatted(n(100), 1 + n(9), n(10))));
            pet.put("status", one("available", "sold", "2nd-hand"));
            maybe(pet, "tags", this::tags);
            maybe(pet, "owner", this::owner);
            maybe(pet, "photo", () -> NODES.stringNode(one("", "AQ==", "AQI=", "AQID")));
            maybe(pet, "extra", () -> one(NODES.nullNode(), tags(), owner(), NODES.booleanNode(true)));
            maybe(
                    pet,
                    "weights",
                    () -> NODES.objectNode().put(text(0, 3), n(1000) / 8.0).put(text(4, 9), n(1000) / 4.0));
            return pet;
        }

        private ObjectNode pet() {
            ObjectNode pet = newPet().put("id", 1 + random.nextLong(Long.MAX_VALUE));
            pet.put("since", "2026-01-%02dT12:00:%02d%s".formatted(1 + n(31), n(60), one("Z", "+01:00", ".5-03:30")));
            pet.set("chip", one(NODES.nullNode(), NODES.stringNode(new java.util.UUID(n(99), n(99)).toString())));
            if (depth++ < 2) {
                maybe(pet, "friends", () -> NODES.arrayNode().add(pet()).add(pet()));
            }
            return pet;
        }

        private ObjectNode owner() {
            ObjectNode owner = NODES.objectNode().put("id", 1 + n(5));
            maybe(owner, "vip", () -> NODES.booleanNode(random.nextBoolean()));
            maybe(owner, "age", () -> NODES.numberNode(n(300) - 150));
            return owner;
        }

        private ObjectNode food() {
            return random.nextBoolean()
                    ? NODES.objectNode().put("kind", "dry").put("grams", 5 * n(1000))
                    : NODES.objectNode().put("kind", "wet").put("cans", 1 + n(1000));
        }

        private ArrayNode tags() {
            ArrayNode tags = NODES.arrayNode();
            for (int i = n(11); i > 0; i--) {
                tags.add(i + text(0, 20));
            }
            return tags;
        }

        private void maybe(ObjectNode object, String name, Supplier<JsonNode> value) {
            if (random.nextBoolean()) {
                object.set(name, value.get());
            }
        }

        /** A text of so many characters, of all kinds that JSON has to tell apart. */
        private String text(int min, int max) {
            StringBuilder text = new StringBuilder();
            for (int i = min + n(max - min + 1); i > 0; i--) {
                text.append(one("a", "Z", "0", " ", "\"", "\\", "/", "\n", "\u0000", "\u007f", "é", "€", "😀", "$"));
            }
            return text.toString();
        }

        private int n(int bound) {
            return random.nextInt(bound);
        }

        @SafeVarargs
        private <T> T one(T... values) {
            return values[n(values.length)];
        }
    }
}
