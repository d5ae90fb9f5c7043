package dev.hardwire.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every adapter must do, for as many servers as it joins. To test an implementation, extend this class and say how the
 * factory of each server is made; servers that are alone are allowed.
 */
public abstract class AdapterContract {
    private static final Audience AUDIENCE = new Audience(Set.of("r1", "r2"), Set.of("ä€𝄞"));
    private static final Delivery PLAIN = new Delivery(false, true, null);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int MAX_EVENTS = 5;
    private static final int MAX_SESSIONS = 4;
    private static final int MAX_BYTES = 10_000;

    private final List<RecordingNamespace> namespaces = new ArrayList<>();
    private final List<Adapter> adapters = new ArrayList<>();

    /** How many servers are joined. */
    protected abstract int servers();

    /** The factory of a server, counted from 0; asked for several times in one test. */
    protected abstract AdapterFactory factory(int server) throws Exception;

    @BeforeEach
    void startServers() throws Exception {
        for (int i = 0; i < servers(); i++) {
            RecordingNamespace namespace = new RecordingNamespace();
            namespaces.add(namespace);
            adapters.add(start(i, "/chat", namespace));
        }
        adapters.forEach(adapter -> awaitServers(adapter, servers()));
    }

    @AfterEach
    void stopServers() {
        adapters.forEach(Adapter::close);
    }

    private Adapter start(int server, String name, LocalNamespace local) throws Exception {
        Adapter adapter = factory(server)
                .create(name, local, new Retention(Duration.ofMinutes(1), MAX_EVENTS, MAX_SESSIONS, MAX_BYTES));
        adapter.start();
        return adapter;
    }

    private static void awaitServers(Adapter adapter, int count) {
        await().untilAsserted(() -> assertThat(value(adapter.serverCount())).isEqualTo(count));
    }

    private static <T> T value(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static EncodedArguments arguments(String json, byte[]... attachments) {
        return new EncodedArguments(json.getBytes(StandardCharsets.UTF_8), List.of(attachments));
    }

    private Adapter first() {
        return adapters.get(0);
    }

    private List<RecordingNamespace> others() {
        return namespaces.subList(1, namespaces.size());
    }

    /** Each other server was asked for this next, and the first for nothing at all. */
    private void assertOthersWereAsked(String... calls) throws Exception {
        for (RecordingNamespace other : others()) {
            for (String call : calls) {
                assertThat(other.next()).isEqualTo(call);
            }
        }
        assertThat(namespaces.get(0).isEmpty()).isTrue();
    }

    private List<String> json(CollectedAnswers answers) {
        return answers.answers().stream()
                .map(answer -> new String(answer.json(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void aBroadcastReachesEachOtherServerOnceAndWhole() throws Exception {
        first().broadcast(
                        AUDIENCE,
                        arguments("[\"ü€𝄞\",{\"_placeholder\":true,\"num\":0}]", new byte[] {0, -1}, new byte[0]),
                        new Delivery(true, false, "o1"));
        first().broadcast(Audience.ALL, arguments("[\"e\"]"), PLAIN);
        assertOthersWereAsked(
                "broadcast [r1, r2]-[ä€𝄞] [\"ü€𝄞\",{\"_placeholder\":true,\"num\":0}]+00ff+ true false o1",
                "broadcast []-[] [\"e\"] false true null");
    }

    @Test
    void whatOneThreadAsksForArrivesInItsOrder() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            first().broadcast(Audience.ALL, arguments("[" + i + "]"), PLAIN);
            first().join(AUDIENCE, Set.of("r" + i));
            expected.add("broadcast []-[] [" + i + "] false true null");
            expected.add("join [r1, r2]-[ä€𝄞] [r" + i + "]");
        }
        assertOthersWereAsked(expected.toArray(String[]::new));
    }

    @Test
    void socketsElsewhereJoinLeaveAndAreDisconnected() throws Exception {
        first().join(AUDIENCE, Set.of("a", "b"));
        first().leave(AUDIENCE, Set.of("c"));
        first().disconnect(AUDIENCE, true);
        first().disconnect(Audience.allBut("me"), false);
        assertOthersWereAsked(
                "join [r1, r2]-[ä€𝄞] [a, b]",
                "leave [r1, r2]-[ä€𝄞] [c]",
                "disconnect [r1, r2]-[ä€𝄞] true",
                "disconnect []-[me] false");
    }

    @Test
    void acknowledgementsOfAllServersAreCollected() throws Exception {
        others().forEach(other -> other.clients = answers -> {
            answers.answered(arguments("[\"before\"]", new byte[] {7}));
            answers.expected(3);
            answers.left();
            answers.answered(arguments("[\"after\"]"));
        });
        CollectedAnswers answers = value(first().broadcastWithAck(AUDIENCE, arguments("[\"q\"]"), PLAIN, LONG));
        assertOthersWereAsked("ask [r1, r2]-[ä€𝄞] [\"q\"] false 20000");
        assertThat(answers.expected()).isEqualTo(3 * others().size());
        assertThat(json(answers))
                .hasSize(2 * others().size())
                .allMatch(List.of("[\"before\"]", "[\"after\"]")::contains);
        assertThat(answers.answers())
                .filteredOn(answer -> !answer.attachments().isEmpty())
                .allSatisfy(answer -> assertThat(answer.attachments().get(0)).containsExactly(7))
                .hasSize(others().size());
    }

    @Test
    void whatHasComeWithinTheTimeIsAResult() throws Exception {
        others().forEach(other -> other.clients = answers -> {
            answers.expected(2);
            answers.answered(arguments("[1]"));
        });
        CollectedAnswers answers =
                value(first().broadcastWithAck(AUDIENCE, arguments("[\"q\"]"), PLAIN, Duration.ofSeconds(2)));
        assertThat(answers.expected()).isEqualTo(2 * others().size());
        assertThat(answers.answers()).hasSize(others().size());
    }

    @Test
    void nobodyIsThereToAnswer() throws Exception {
        assertThat(value(first().broadcastWithAck(AUDIENCE, arguments("[\"q\"]"), PLAIN, LONG)))
                .isEqualTo(CollectedAnswers.NONE);
    }

    @Test
    void socketsOfAllOtherServersAreFetched() throws Exception {
        namespaces.forEach(namespace -> namespace.sockets = List.of("s1", "s2"));
        List<byte[]> sockets = value(first().fetchSockets(AUDIENCE));
        assertOthersWereAsked("fetch [r1, r2]-[ä€𝄞]");
        assertThat(sockets)
                .hasSize(2 * others().size())
                .allSatisfy(socket ->
                        assertThat(new String(socket, StandardCharsets.UTF_8)).isIn("s1", "s2"));
    }

    @Test
    void serversHearEventsAndAnswer() throws Exception {
        first().serverSideEmit(arguments("[\"e\",1]", new byte[] {1}));
        assertOthersWereAsked("event [\"e\",1]+01");
        others().forEach(other -> other.clients = answer -> answer.answered(arguments("[\"yes\"]")));
        CollectedAnswers answers = value(first().serverSideEmitWithAck(arguments("[\"q\"]")));
        assertOthersWereAsked("question [\"q\"]");
        assertThat(answers.expected()).isEqualTo(others().size());
        assertThat(json(answers)).hasSize(others().size()).allMatch("[\"yes\"]"::equals);
    }

    @Test
    void serversWhereNobodyListensAreExpectedOnly() throws Exception {
        others().forEach(other -> other.clients = AnswerListener::left);
        CollectedAnswers answers = value(first().serverSideEmitWithAck(arguments("[\"q\"]")));
        assertThat(answers.expected()).isEqualTo(others().size());
        assertThat(answers.answers()).isEmpty();
    }

    @Test
    void namespacesDoNotHearEachOther() throws Exception {
        RecordingNamespace other = new RecordingNamespace();
        Adapter adapter = start(servers() - 1, "/other", other);
        try {
            awaitServers(adapter, 1);
            first().broadcast(Audience.ALL, arguments("[\"e\"]"), PLAIN);
            adapter.broadcast(Audience.ALL, arguments("[\"other\"]"), PLAIN);
            first().serverSideEmit(arguments("[\"end\"]"));
            assertOthersWereAsked("broadcast []-[] [\"e\"] false true null", "event [\"end\"]");
            assertThat(other.isEmpty()).isTrue();
        } finally {
            adapter.close();
        }
    }

    @Test
    void aServerThatLeavesIsNotWaitedFor() throws Exception {
        others().forEach(other -> other.clients = answers -> {});
        var acks = first().broadcastWithAck(AUDIENCE, arguments("[\"q\"]"), PLAIN, LONG);
        var answers = first().serverSideEmitWithAck(arguments("[\"q\"]"));
        for (RecordingNamespace other : others()) {
            other.next();
            other.next();
        }
        adapters.subList(1, adapters.size()).forEach(Adapter::close);
        assertThat(value(acks).answers()).isEmpty();
        assertThat(value(answers).answers()).isEmpty();
        awaitServers(first(), 1);
        assertThat(value(first().fetchSockets(Audience.ALL))).isEmpty();
    }

    @Test
    void whoIsClosedAsksAndHearsNothing() throws Exception {
        first().close();
        first().broadcast(AUDIENCE, arguments("[\"e\"]"), PLAIN);
        assertThat(value(first().broadcastWithAck(AUDIENCE, arguments("[\"q\"]"), PLAIN, LONG)))
                .isEqualTo(CollectedAnswers.NONE);
        assertThat(value(first().serverSideEmitWithAck(arguments("[\"q\"]")))).isEqualTo(CollectedAnswers.NONE);
        assertThat(value(first().fetchSockets(AUDIENCE))).isEmpty();
        adapters.subList(1, adapters.size())
                .forEach(adapter -> adapter.broadcast(Audience.ALL, arguments("[\"e\"]"), PLAIN));
        assertThat(namespaces.get(0).isEmpty()).isTrue();
    }

    // ---- clients that come back ----

    @Test
    void aSessionIsTakenOnce() throws Exception {
        first().saveSession("p1", new byte[] {1});
        first().saveSession("p2", new byte[] {2});
        first().saveSession("p1", new byte[] {3});
        assertThat(value(first().takeSession("p1")))
                .hasValueSatisfying(session -> assertThat(session).containsExactly(3));
        assertThat(value(first().takeSession("p1"))).isEmpty();
        assertThat(value(first().takeSession("unknown"))).isEmpty();
        assertThat(value(first().takeSession("p2"))).isPresent();
    }

    @Test
    void eventsBehindAnOffsetAreReplayedToThoseWhoWereMeant() throws Exception {
        first().append("o1", Audience.ALL, arguments("[\"a\",\"o1\"]"));
        first().append("o2", new Audience(Set.of("r1"), Set.of()), arguments("[\"b\",\"o2\"]", new byte[] {9}));
        first().append("o3", new Audience(Set.of(), Set.of("r1")), arguments("[\"c\",\"o3\"]"));
        first().append("o2", Audience.ALL, arguments("[\"again\",\"o2\"]"));
        assertThat(replayed("o1", Set.of("id", "r1"))).contains(List.of("[\"b\",\"o2\"]"));
        assertThat(replayed("o1", Set.of("id"))).contains(List.of("[\"c\",\"o3\"]"));
        assertThat(replayed("o3", Set.of("id"))).contains(List.of());
        assertThat(replayed("unknown", Set.of("id"))).isEmpty();
        assertThat(value(first().replay("o1", Set.of("id", "r1")))
                        .orElseThrow()
                        .get(0)
                        .attachments())
                .hasSize(1);
    }

    private Optional<List<String>> replayed(String offset, Set<String> rooms) throws Exception {
        return value(first().replay(offset, rooms))
                .map(missed -> missed.stream()
                        .map(event -> new String(event.json(), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void onlySoManyEventsAreKept() throws Exception {
        for (int i = 0; i <= MAX_EVENTS; i++) {
            first().append("o" + i, Audience.ALL, arguments("[" + i + "]"));
        }
        assertThat(replayed("o0", Set.of("id"))).isEmpty();
        assertThat(replayed("o1", Set.of("id")).orElseThrow()).hasSize(MAX_EVENTS - 1);
    }

    @Test
    void onlySoManySessionsAreKept() throws Exception {
        for (int i = 0; i <= MAX_SESSIONS; i++) {
            first().saveSession("p" + i, new byte[1]);
        }
        assertThat(value(first().takeSession("p0"))).isEmpty();
        for (int i = 1; i <= MAX_SESSIONS; i++) {
            assertThat(value(first().takeSession("p" + i))).isPresent();
        }
    }

    @Test
    void onlySoManyBytesAreKept() throws Exception {
        first().append("o0", Audience.ALL, arguments("[]"));
        first().append("o1", Audience.ALL, arguments("[]", new byte[MAX_BYTES / 2]));
        first().saveSession("p1", new byte[MAX_BYTES / 2 + 1]);
        first().saveSession("p2", new byte[MAX_BYTES / 2]);
        assertThat(replayed("o0", Set.of("id"))).isEmpty();
        assertThat(value(first().takeSession("p1"))).isEmpty();
        assertThat(value(first().takeSession("p2"))).isPresent();
        first().saveSession("large", new byte[MAX_BYTES]);
        assertThat(value(first().takeSession("large"))).isEmpty();
    }

    @Test
    void nothingIsKeptWithoutRetention() throws Exception {
        Adapter adapter = factory(0).create("/none", new RecordingNamespace(), Retention.NONE);
        adapter.start();
        try {
            adapter.append("o1", Audience.ALL, arguments("[]"));
            adapter.saveSession("p1", new byte[0]);
            assertThat(value(adapter.replay("o1", Set.of()))).isEmpty();
            assertThat(value(adapter.takeSession("p1"))).isEmpty();
        } finally {
            adapter.close();
        }
    }
}
