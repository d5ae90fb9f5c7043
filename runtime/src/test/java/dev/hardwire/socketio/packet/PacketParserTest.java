package dev.hardwire.socketio.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a packet and what is not, row by row. */
class PacketParserTest {
    private static final PacketLimits LIMITS = new PacketLimits(10, 20, 20);
    private static final ByteNames NO_NAMES = new ByteNames(Set.of());

    private static Decoded parse(String text) {
        return PacketParser.parse(text.getBytes(StandardCharsets.UTF_8), LIMITS);
    }

    private static Packet packet(String text) {
        return (Packet) parse(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                    | CONNECT       | /       | -1",
                "0{\"token\":\"123\"} | CONNECT       | /       | -1",
                "0/custom,            | CONNECT       | /custom | -1",
                "0/random             | CONNECT       | /random | -1",
                "0/,                  | CONNECT       | /       | -1",
                "1                    | DISCONNECT    | /       | -1",
                "1/custom             | DISCONNECT    | /custom | -1",
                "1/custom,            | DISCONNECT    | /custom | -1",
                "2[\"a\"]             | EVENT         | /       | -1",
                "2456[\"a\",1]        | EVENT         | /       | 456",
                "2/a,0[\"a\"]         | EVENT         | /a      | 0",
                "2[1]                 | EVENT         | /       | -1",
                "312[]                | ACK           | /       | 12",
                "3/a,12[1,{}]         | ACK           | /a      | 12",
                "4\"no\"              | CONNECT_ERROR | /       | -1",
                "4{\"message\":1}     | CONNECT_ERROR | /       | -1",
                "50-[\"a\"]           | EVENT         | /       | -1",
            })
    void packets(String text, PacketType type, String namespace, long id) {
        Packet packet = packet(text);
        assertThat(packet.type()).isEqualTo(type);
        assertThat(packet.namespace()).isEqualTo(namespace);
        assertThat(packet.isFor(namespace.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(packet.isFor("/other".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(packet.id()).isEqualTo(id);
        assertThat(packet.attachments()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                        | UNKNOWN_TYPE",
                "abc                       | UNKNOWN_TYPE",
                "7                         | UNKNOWN_TYPE",
                "-1                        | UNKNOWN_TYPE",
                "0\"token\"                | INVALID_PAYLOAD",
                "0[]                       | INVALID_PAYLOAD",
                "0null                     | INVALID_PAYLOAD",
                "0{                        | INVALID_PAYLOAD",
                "0{}x                      | INVALID_PAYLOAD",
                "1{}                       | INVALID_PAYLOAD",
                "2                         | INVALID_PAYLOAD",
                "2{}                       | INVALID_PAYLOAD",
                "2[]                       | INVALID_PAYLOAD",
                "2[null]                   | INVALID_PAYLOAD",
                "2[{}]                     | INVALID_PAYLOAD",
                "2[\"a\"                   | INVALID_PAYLOAD",
                "2[\"a\",]                 | INVALID_PAYLOAD",
                "2[\"a\" 1]                | INVALID_PAYLOAD",
                "2[\"a\"]]                 | INVALID_PAYLOAD",
                "2abc[\"a\"]               | INVALID_PAYLOAD",
                "2[\"connect\"]            | RESERVED_EVENT",
                "2[\"disconnecting\",1]    | RESERVED_EVENT",
                "2[\"\\u0063onnect\"]      | RESERVED_EVENT",
                "2[\"123456789012345678901\"] | EVENT_TOO_LONG",
                "21234567890123456[\"a\"]  | ID_TOO_LONG",
                "2/12345678901234567890,[\"a\"] | NAMESPACE_TOO_LONG",
                "3[]                       | INVALID_PAYLOAD",
                "31                        | INVALID_PAYLOAD",
                "31{}                      | INVALID_PAYLOAD",
                "4                         | INVALID_PAYLOAD",
                "41                        | INVALID_PAYLOAD",
                "5[\"a\"]                  | ILLEGAL_ATTACHMENTS",
                "5-[\"a\"]                 | ILLEGAL_ATTACHMENTS",
                "5x-[\"a\"]                | ILLEGAL_ATTACHMENTS",
                "51[\"a\"]                 | ILLEGAL_ATTACHMENTS",
                "511-[\"a\"]               | TOO_MANY_ATTACHMENTS",
                "599999999999999999999-[]  | TOO_MANY_ATTACHMENTS",
                "51-[\"a\",{\"_placeholder\":true,\"num\":1}]  | INVALID_PAYLOAD",
                "51-[\"a\",{\"_placeholder\":true,\"num\":-1}] | INVALID_PAYLOAD",
                "51-[\"a\",{\"_placeholder\":true}]            | INVALID_PAYLOAD",
                "51-[\"a\",{\"num\":\"0\",\"_placeholder\":true}] | INVALID_PAYLOAD",
            })
    void refused(String text, Refusal refusal) {
        assertThat(parse(text)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-0",
                "0.5",
                "1e5",
                "1E+05",
                "-12.25e-3",
                "true",
                "false",
                "null",
                "\"\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
                "[]",
                "[ ]",
                "{ }",
                "[1 , 2]",
                "{\"a\" : [ { } ] , \"b\":null}",
                "\"é😀\"",
                " 1 "
            })
    void jsonValues(String json) {
        Packet packet = packet("2[\"a\"," + json + "]");
        assertThat(packet.args(List.of()).asList()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x1",
                "NaN",
                "Infinity",
                "tru",
                "nul",
                "'a'",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "[1,]",
                "[,1]",
                "{a:1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "1 2",
                "1e1234567890"
            })
    void noJsonValues(String json) {
        assertThat(parse("2[\"a\"," + json + "]")).isEqualTo(Refusal.INVALID_PAYLOAD);
    }

    @Test
    void whatTheReaderWouldNotTakeIsRefused() {
        assertThat(parse("2[\"a\"," + "[".repeat(199) + "]".repeat(199) + "]")).isInstanceOf(Packet.class);
        packet("2[\"a\"," + "[".repeat(199) + "]".repeat(199) + "]")
                .args(List.of())
                .asList();
        assertThat(parse("2[\"a\"," + "[".repeat(200) + "]".repeat(200) + "]")).isEqualTo(Refusal.INVALID_PAYLOAD);
        packet("2[\"a\"," + "9".repeat(1000) + "]").args(List.of()).asList();
        assertThat(parse("2[\"a\"," + "9".repeat(1001) + "]")).isEqualTo(Refusal.INVALID_PAYLOAD);
        packet("2[\"a\",{\"" + "n".repeat(49_000) + "\":1}]").args(List.of()).asList();
        assertThat(parse("2[\"a\",{\"" + "n".repeat(50_001) + "\":1}]")).isEqualTo(Refusal.INVALID_PAYLOAD);
    }

    @Test
    void argumentsAreReadWhenAskedFor() {
        RawArgs args = packet("2[ \"a\" , 1, \"2\",{\"3\":[true]}]").args(List.of());
        assertThat(args.size()).isEqualTo(3);
        assertThat(args.get(0).intValue()).isEqualTo(1);
        assertThat(args.get(1).stringValue()).isEqualTo("2");
        assertThat(args.get(2).toString()).isEqualTo("{\"3\":[true]}");
        assertThatThrownBy(() -> args.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void noArguments() {
        assertThat(packet("2[\"a\" ]").args(List.of()).asList()).isEmpty();
        assertThat(packet("31[ ]").args(List.of()).asList()).isEmpty();
        assertThat(packet("2[17]").args(List.of()).asList()).isEmpty();
    }

    @Test
    void eventNamesAreTheKnownInstances() {
        String known = new String("message".toCharArray());
        ByteNames names = new ByteNames(Set.of(known, "other", "more"));
        assertThat(packet("2[\"message\",1]").event(names)).isSameAs(known);
        assertThat(packet("2[\"\\u006dessage\"]").event(names)).isEqualTo("message");
        assertThat(packet("2[\"unknown\"]").event(names)).isEqualTo("unknown");
        assertThat(packet("2[42]").event(NO_NAMES)).isEqualTo("42");
        assertThat(packet("2[\"é\"]").event(NO_NAMES)).isEqualTo("é");
        assertThat(packet("2[\"\"]").event(NO_NAMES)).isEmpty();
    }

    @Test
    void attachmentsStandWhereTheirPlaceholdersAre() {
        PacketAssembler assembler = new PacketAssembler(LIMITS);
        byte[] text = "52-[\"a\",{\"_placeholder\":true,\"num\":1},{\"b\":{\"num\":0,\"_placeholder\":true}}]"
                .getBytes(StandardCharsets.UTF_8);
        Packet packet = (Packet) assembler.text(text);
        assertThat(packet.attachments()).isEqualTo(2);
        assertThat(assembler.completed()).isNull();
        assertThat(assembler.binary(new byte[] {1})).isNull();
        assertThat(assembler.completed()).isNull();
        assertThat(assembler.binary(new byte[] {2})).isNull();
        assertThat(assembler.completed()).isSameAs(packet);
        RawArgs args = packet.args(assembler.attachments());
        assertThat(args.get(0).binaryValue()).containsExactly(2);
        assertThat(args.get(1).get("b").binaryValue()).containsExactly(1);
    }

    @Test
    void textAndBinaryMustComeInTurn() {
        PacketAssembler assembler = new PacketAssembler(LIMITS);
        assertThat(assembler.binary(new byte[1])).isEqualTo(Refusal.UNEXPECTED_ATTACHMENT);
        assembler.text("51-[\"a\"]".getBytes(StandardCharsets.UTF_8));
        assertThat(assembler.text("2[\"a\"]".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.MISSING_ATTACHMENT);
    }
}
