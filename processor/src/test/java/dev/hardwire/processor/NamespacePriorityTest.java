package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which handler an event goes to, with every combination of those that there may be: of the event and of every event, in the
 * namespace and in the wildcard; a dynamic namespace is as a written one. Compiled, and asked by the official Java client.
 */
class NamespacePriorityTest {
    /** What a class may handle; the number of a combination has a bit for each. */
    private static final List<String> HANDLERS = List.of("ev", "*");

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.spi.Wiring;

            @Application
            public final class Shop {
              public static Wiring open() {
                return ShopWiring.wire(
                    new AnyNamespace(),
                    new Dynamic0(), new Dynamic1(), new Dynamic2(), new Dynamic3(),
                    new Written0(), new Written1(), new Written2(), new Written3());
              }
            }
            """;

    @TempDir
    static Path output;

    /** By what the wildcard handles. */
    private static final Map<Integer, Served> SERVED = new HashMap<>();

    private record Row(String kind, int own, int wildcard, String answer) {}

    @BeforeAll
    static void serve() throws Exception {
        for (int wildcard = 0; wildcard < 4; wildcard++) {
            Map<String, String> sources = new HashMap<>();
            sources.put("shop/Shop.java", SHOP);
            sources.put("shop/AnyNamespace.java", source("AnyNamespace", "*", wildcard, "wildcard"));
            for (int own = 0; own < 4; own++) {
                sources.put("shop/Written" + own + ".java", source("Written" + own, "/written" + own, own, "own"));
                sources.put(
                        "shop/Dynamic" + own + ".java",
                        source("Dynamic" + own, "/dynamic" + own + "-{id}", own, "own"));
            }
            SERVED.put(wildcard, Served.of(output.resolve("app" + wildcard), Map.of(), Map.of(), sources));
        }
    }

    @AfterAll
    static void stop() {
        SERVED.values().forEach(Served::close);
    }

    private static String source(String name, String path, int handled, String says) {
        StringBuilder text = new StringBuilder("""
                package shop;

                import dev.hardwire.annotation.Namespace;
                import dev.hardwire.annotation.OnEvent;

                @Namespace("%s")
                public final class %s {
                  @OnEvent
                  void last%s() {}
                """.formatted(path, name, says));
        for (int i = 0; i < HANDLERS.size(); i++) {
            if ((handled & (1 << i)) != 0) {
                text.append("""

                          @OnEvent("%s")
                          String on%d() {
                            return "%s %s";
                          }
                        """.formatted(HANDLERS.get(i), i, says, HANDLERS.get(i)));
            }
        }
        return text.append("}\n").toString();
    }

    /** PEERS' order, row by row: the event in the namespace, any there, the event in the wildcard, any there, nobody. */
    static Stream<Row> rows() {
        return Stream.of("written", "dynamic")
                .flatMap(kind -> Stream.of(
                        new Row(kind, 0b00, 0b00, null),
                        new Row(kind, 0b00, 0b01, "wildcard ev"),
                        new Row(kind, 0b00, 0b10, "wildcard *"),
                        new Row(kind, 0b00, 0b11, "wildcard ev"),
                        new Row(kind, 0b01, 0b00, "own ev"),
                        new Row(kind, 0b01, 0b01, "own ev"),
                        new Row(kind, 0b01, 0b10, "own ev"),
                        new Row(kind, 0b01, 0b11, "own ev"),
                        new Row(kind, 0b10, 0b00, "own *"),
                        new Row(kind, 0b10, 0b01, "own *"),
                        new Row(kind, 0b10, 0b10, "own *"),
                        new Row(kind, 0b10, 0b11, "own *"),
                        new Row(kind, 0b11, 0b00, "own ev"),
                        new Row(kind, 0b11, 0b01, "own ev"),
                        new Row(kind, 0b11, 0b10, "own ev"),
                        new Row(kind, 0b11, 0b11, "own ev")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anEventGoesTo(Row row) throws Exception {
        String namespace = "/" + row.kind + row.own + (row.kind.equals("dynamic") ? "-7" : "");
        int port = SERVED.get(row.wildcard).server().port();
        Socket socket = IO.socket(
                "http://127.0.0.1:" + port + namespace,
                IO.Options.builder().setForceNew(true).setReconnection(false).build());
        Set<String> answers = new TreeSet<>();
        CompletableFuture<Object> last = new CompletableFuture<>();
        // An event that nobody handles is never acknowledged: what was sent behind it is, and acknowledgements keep
        // their order.
        socket.emit("ev", new Object[0], (Ack) values -> answers.add(values[0].toString()));
        socket.emit("lastown", new Object[0], (Ack) values -> last.complete(values));
        socket.connect();
        try {
            last.get(10, TimeUnit.SECONDS);
            assertThat(answers).isEqualTo(row.answer == null ? Set.of() : Set.of(row.answer));
        } finally {
            socket.close();
        }
    }
}
