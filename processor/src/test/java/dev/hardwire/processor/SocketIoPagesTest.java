package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that compare with other servers of Socket.IO name tests and cases that exist, in each row. */
class SocketIoPagesTest {
    private static List<String> lines(String page) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", page));
    }

    @ParameterizedTest
    @CsvSource({"socketio-comparison.md, 130", "socketio-options.md, 40"})
    void everyRowNamesWhatShowsIt(String page, int atLeast) throws IOException {
        List<String> rows = lines(page).stream()
                .filter(line -> line.startsWith("| ")
                        && !line.startsWith("| ---")
                        && !line.endsWith("| Hardwire | | shown by |"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(atLeast);
        ComparingPage.check(rows);
    }

    /** Nothing of what the official server offers goes without an answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of, use, connection, connect, new_namespace, attach, listen, attachApp, bind, onconnection, path()",
                "adapter(), serveClient(), connectTimeout(), close, to, in, except, emit, send, write, compress, volatile",
                "local, timeout, emitWithAck, fetchSockets, socketsJoin, socketsLeave, disconnectSockets, serverSideEmit",
                "engine, sockets, name, adapter, id, handshake, rooms, data, conn, request, client, nsp, recovered",
                "connected, join, leave, broadcast, onAny, prependAny, offAny, listenersAny, onAnyOutgoing",
                "prependAnyOutgoing, offAnyOutgoing, listenersAnyOutgoing, disconnect, disconnecting, error, RemoteSocket",
            })
    void everyNameOfTheOfficialServerHasARow(String names) throws IOException {
        List<String> lines = lines("socketio-comparison.md");
        List<String> official =
                lines.subList(lines.indexOf("### Server"), lines.indexOf("## Disconnects and recovery")).stream()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.split("(?<!\\\\)\\|")[1])
                        .toList();
        for (String name : names.split(", ")) {
            Pattern written = Pattern.compile("`" + Pattern.quote(name) + "[`(]");
            assertThat(official).as(name).anyMatch(cell -> written.matcher(cell).find());
        }
    }
}
