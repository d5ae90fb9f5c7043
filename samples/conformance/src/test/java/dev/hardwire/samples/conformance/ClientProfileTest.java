package dev.hardwire.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the suite of the official JavaScript client expects of its server, row by row. */
@Timeout(60)
class ClientProfileTest {
    private static final char SEPARATOR = '\u001e';
    private static final String BYTES = "bYXNkZmFzZGY="; // asdfasdf
    private static final String PLACEHOLDER = "{\"_placeholder\":true,\"num\":0}";

    private static Server server;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() {
        server = Conformance.server("client").host("127.0.0.1").listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What is sent behind the CONNECT to the main namespace, and what comes behind its answer. */
    static Stream<Arguments> main() {
        String date = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";
        String binary = "451-[\"%s\"," + PLACEHOLDER + "]" + SEPARATOR + BYTES;
        String mixed = "451-[\"%s\",{\"hello\":\"lol\",\"message\":" + PLACEHOLDER + ",\"goodbye\":\"gotcha\"}]"
                + SEPARATOR + BYTES;
        return Stream.of(
                Arguments.of("42[\"hi\"]", "42\\[\"hi\"]"),
                Arguments.of("427[\"echo\",{\"a\":[1]}]", "437\\[\\{\"a\":\\[1]}]"),
                Arguments.of("421[\"getAckDate\",{\"test\":true}]", "431\\[\"" + date + "\"]"),
                Arguments.of("42[\"getDate\"]", "42\\[\"takeDate\",\"" + date + "\"]"),
                Arguments.of("42[\"getDateObj\"]", "42\\[\"takeDateObj\",\\{\"date\":\"" + date + "\"}]"),
                Arguments.of(
                        "42[\"getUtf8\"]",
                        "42\\[\"takeUtf8\",\"てすと\"]\u001e42\\[\"takeUtf8\",\"Я Б Г Д Ж Й\"]\u001e"
                                + "42\\[\"takeUtf8\",\"Ä ä Ü ü ß\"]\u001e(42\\[\"takeUtf8\",\"utf8 — string\"]\u001e?){2}"),
                Arguments.of("42[\"false\"]", "42\\[\"false\",false]"),
                Arguments.of("42[\"doge\"]", "451-\\[\"doge\",.*]\u001e" + BYTES),
                Arguments.of("42[\"getbin\"]", "451-\\[\"takebin\",.*]\u001e" + BYTES),
                Arguments.of(binary.formatted("buffa"), "42\\[\"buffack\"]"),
                Arguments.of(mixed.formatted("jsonbuff"), "42\\[\"jsonbuff-ack\"]"),
                Arguments.of(
                        binary.formatted("abuff1") + SEPARATOR + "42[\"abuff2\",\"please arrive second\"]",
                        "42\\[\"abuff2-ack\"]"),
                Arguments.of(binary.formatted("blob"), "42\\[\"back\"]"),
                Arguments.of(mixed.formatted("jsonblob"), "42\\[\"jsonblob-ack\"]"),
                Arguments.of(
                        binary.formatted("blob1") + SEPARATOR + "42[\"blob2\",\"second\"]" + SEPARATOR
                                + binary.formatted("blob3"),
                        "42\\[\"blob3-ack\"]"),
                Arguments.of("423[\"getId\"]", "433\\[\"[\\w-]{20}\"]"),
                Arguments.of("424[\"getHandshake\"]", "434\\[\\{\"headers\":.*\"url\":\"/socket\\.io/\\?.*"),
                Arguments.of("425[\"ack\"]\u001e430[5,{\"test\":true}]\u001e42[\"hi\"]", "420\\[\"ack\"]\u001e.*"),
                // Nobody handles the first, so it is not acknowledged.
                Arguments.of("429[\"whatever\"]\u001e42[\"hi\"]", "42\\[\"hi\"]"));
    }

    @ParameterizedTest
    @MethodSource
    void main(String sent, String received) throws Exception {
        assertThat(exchange("", "40", sent)).matches("40\\{\"sid\":\"[\\w-]{20}\"}\u001e" + received);
    }

    static Stream<Arguments> namespaces() {
        return Stream.of(
                Arguments.of("", "40/no,", "44/no,\\{\"message\":\"Auth failed \\(custom namespace\\)\"}"),
                Arguments.of("&fail=true", "40", "44\\{\"message\":\"Auth failed \\(main namespace\\)\"}"),
                Arguments.of("", "40/timeout_socket,", "40/timeout_socket,\\{\"sid\":.*"),
                Arguments.of("", "40/valid,", "40/valid,\\{\"sid\":.*"),
                Arguments.of("", "40/asd,", "40/asd,\\{\"sid\":.*"),
                Arguments.of("", "40/unknown,", "44/unknown,\\{\"message\":\"Invalid namespace\"}"),
                Arguments.of(
                        "&b=c&d=%26e",
                        "40/abc,{\"token\":1}",
                        "40/abc,\\{\"sid\":\"[^\"]+\"}\u001e42/abc,\\[\"handshake\",\\{\"headers\":\\{.*},\"time\":.*,"
                                + "\"address\":\"127.0.0.1\",\"xdomain\":false,\"secure\":false,\"issued\":\\d+,"
                                + "\"url\":\".*\",\"query\":\\{.*\"b\":\"c\",\"d\":\"&e\"},\"auth\":\\{\"token\":1}}]"));
    }

    @ParameterizedTest
    @MethodSource
    void namespaces(String query, String connect, String received) throws Exception {
        assertThat(exchange(query, connect, "")).matches(received);
    }

    @Test
    void fooTellsTheId() throws Exception {
        assertThat(exchange("", "40/foo,", "42/foo,1[\"getId\"]"))
                .matches("40/foo,\\{\"sid\":\"([\\w-]{20})\"}\u001e43/foo,1\\[\"\\1\"]");
    }

    @Test
    void aSessionIsThereAfterSomeTime() throws Exception {
        long start = System.nanoTime();
        open("");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(10));
    }

    /** Connects, sends, and collects what comes until it is complete. */
    private String exchange(String query, String connect, String packets) throws Exception {
        URI session = open(query);
        post(session, connect);
        StringBuilder received = new StringBuilder(poll(session));
        if (!packets.isEmpty()) {
            post(session, packets);
            for (String more = poll(session); ; more = poll(session)) {
                received.append(SEPARATOR).append(more);
                if (isComplete(received.toString(), packets)) {
                    break;
                }
            }
        } else if (connect.startsWith("40/abc") && received.indexOf("handshake") < 0) {
            received.append(SEPARATOR).append(poll(session));
        }
        post(session, "1");
        // Without what lets a client go on after a cut.
        return received.toString().replaceAll(",\"pid\":\"[\\w-]+\"", "").replaceAll(",\"[\\w-]+\\.[0-9a-z]+\"]", "]");
    }

    /** Whether as much has come as is awaited: five texts, or two answers; else one payload is all. */
    private static boolean isComplete(String received, String packets) {
        if (packets.contains("getUtf8")) {
            return received.split("takeUtf8", -1).length == 6;
        }
        if (packets.contains("\"ack\"")) {
            return received.contains("got it") && received.contains("\"hi\"");
        }
        return true;
    }

    private URI open(String query) throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=polling" + query;
        String open = send(HttpRequest.newBuilder(URI.create(address))).body();
        assertThat(open).startsWith("0{").contains("\"pingInterval\":2000,");
        return URI.create(address + "&sid=" + open.replaceFirst("^0\\{\"sid\":\"([^\"]+)\".*", "$1"));
    }

    private void post(URI session, String packets) throws IOException, InterruptedException {
        assertThat(send(HttpRequest.newBuilder(session).POST(BodyPublishers.ofString(packets)))
                        .body())
                .isEqualTo("ok");
    }

    /** What comes next that is no ping. */
    private String poll(URI session) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(session));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().equals("2") ? poll(session) : answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }
}
