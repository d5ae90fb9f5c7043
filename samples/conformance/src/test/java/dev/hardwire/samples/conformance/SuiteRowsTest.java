package dev.hardwire.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows of the official suites of Socket.IO and Engine.IO that do not depend on time, against what the profiles serve. The
 * heartbeat of half a second may be missed on a busy machine: a row is tried again where its session has ended.
 */
@Timeout(180)
class SuiteRowsTest {
    private static final String PLACEHOLDERS = "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Running server;

    Running start(String profile) throws IOException, InterruptedException {
        return Running.here(profile);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** What comes for some frames, as many as are expected; session ids are {@code SID}. */
    private List<String> row(String path, List<String> sent, int expected) throws Exception {
        List<String> got = List.of();
        for (int attempt = 0; attempt < 50; attempt++) {
            got = attempt(path, sent, expected);
            if (got.size() == expected && !got.contains(Frames.CLOSED)) {
                return got;
            }
        }
        return got;
    }

    private List<String> attempt(String path, List<String> packets, int expected) throws Exception {
        List<String> sent = packets;
        URI uri = URI.create("ws://127.0.0.1:" + server.port() + path + "?EIO=4&transport=websocket");
        List<String> got = new ArrayList<>();
        try (Frames frames = new Frames(http, uri)) {
            frames.next(); // the open packet
            if (sent.get(0).equals("40")) {
                frames.send("40");
                got.add(frames.next()); // joined
                got.add(frames.next()); // greeted
                sent = sent.subList(1, sent.size());
            }
            frames.send(sent.toArray(String[]::new));
            while (got.size() < expected && !got.contains(Frames.CLOSED)) {
                got.add(frames.next().replaceAll("\\{\"sid\":\"[A-Za-z0-9_-]{20}\"}", "SID"));
            }
        }
        return got;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "40{} | 40SID | 42[\"auth\",{}]",
                "40{\"token\":\"123\"} | 40SID | 42[\"auth\",{\"token\":\"123\"}]",
                "40/custom, | 40/custom,SID | 42/custom,[\"auth\",{}]",
                "40/custom,{\"token\":\"abc\"} | 40/custom,SID | 42/custom,[\"auth\",{\"token\":\"abc\"}]",
            })
    void connects(String connect, String answer, String greeting) throws Exception {
        server = start("protocol");
        assertThat(row("/socket.io/", List.of(connect), 2)).containsExactly(answer, greeting);
    }

    @Test
    void refusesAnUnknownNamespace() throws Exception {
        server = start("protocol");
        assertThat(row("/socket.io/", List.of("40/random"), 1))
                .containsExactly("44/random,{\"message\":\"Invalid namespace\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "42[\"message\",1,\"2\",{\"3\":[true]}] | 42[\"message-back\",1,\"2\",{\"3\":[true]}]",
                "42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}] | 43456[1,\"2\",{\"3\":[false]}]",
            })
    void carriesText(String packet, String answer) throws Exception {
        server = start("protocol");
        assertThat(row("/socket.io/", List.of("40", packet), 3)).last().isEqualTo(answer);
    }

    @Test
    void carriesBinary() throws Exception {
        server = start("protocol");
        assertThat(row("/socket.io/", List.of("40", "452-[\"message\"," + PLACEHOLDERS, "x010203", "x040506"), 5))
                .endsWith("452-[\"message-back\"," + PLACEHOLDERS, "x010203", "x040506");
        assertThat(row(
                        "/socket.io/",
                        List.of("40", "452-789[\"message-with-ack\"," + PLACEHOLDERS, "x010203", "x040506"),
                        5))
                .endsWith("462-789[" + PLACEHOLDERS, "x010203", "x040506");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"4abc", "42{}", "42abc[\"message-with-ack\",1]"})
    void closesForAnInvalidPacket(String packet) throws Exception {
        server = start("protocol");
        assertThat(attempt("/socket.io/", List.of("40", packet), 4)).contains(Frames.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, transport=polling, 400",
        "GET, EIO=abc&transport=polling, 400",
        "GET, EIO=4, 400",
        "GET, EIO=4&transport=abc, 400",
        "POST, EIO=4&transport=polling, 400",
        "PUT, EIO=4&transport=polling, 400",
        "GET, EIO=4&transport=polling, 200",
    })
    void opensSessionsOfTheProtocolOnly(String method, String query, int status) throws Exception {
        server = start("engine");
        assertThat(send(method, query, "").statusCode()).isEqualTo(status);
    }

    @Test
    void carriesMessages() throws Exception {
        server = start("engine");
        assertThat(row("/engine.io/", List.of("4hello", "x01020304", "4"), 3))
                .containsExactly("4hello", "x01020304", "4");
        assertThat(attempt("/engine.io/", List.of("abc"), 1)).containsExactly(Frames.CLOSED);
    }

    @Test
    void aPayloadThatIsNoneEndsTheSession() throws Exception {
        server = start("engine");
        String open = send("GET", "EIO=4&transport=polling", "").body();
        String session = "EIO=4&transport=polling&sid=" + open.replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
        assertThat(send("POST", session, "abc").statusCode()).isEqualTo(400);
        assertThat(send("GET", session, "").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(String method, String query, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/engine.io/?" + query));
        return http.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
