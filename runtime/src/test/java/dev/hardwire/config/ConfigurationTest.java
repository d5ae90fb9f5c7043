package dev.hardwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.access.AccessLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options come from a file, the environment and arguments, and all that is wrong with them is told at once. */
class ConfigurationTest {
    @TempDir
    private Path folder;

    private ServerOptions load(ServerOptions base, Map<String, String> environment, String... arguments) {
        return new Configuration(environment, folder).load(base, arguments);
    }

    private ServerOptions load(Map<String, String> environment, String... arguments) {
        return load(ServerOptions.defaults(), environment, arguments);
    }

    private List<String> problems(Map<String, String> environment, String... arguments) {
        return catchThrowableOfType(ConfigurationException.class, () -> load(environment, arguments))
                .problems();
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    @Test
    void whatIsWrongIsStillKnownWhenTheExceptionWasSerialized() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ConfigurationException(List.of("one", "two")));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((ConfigurationException) in.readObject()).problems()).containsExactly("one", "two");
        }
    }

    @Test
    void whereNothingIsSaidTheBaseStays() {
        ServerOptions base = ServerOptions.builder().port(1).host("localhost").build();

        assertThat(load(base, Map.of("PATH", "/bin")))
                .usingRecursiveComparison()
                .isEqualTo(base);
    }

    @Test
    void laterPlacesGoOverEarlierOnes() throws IOException {
        file("hardwire.properties", "port = 2", "http.max-headers = 2", "http.backlog = 2", "http.event-loops = 2");
        HttpOptions http = HttpOptions.builder().maxBodySize(1).backlog(1).build();
        ServerOptions base = ServerOptions.builder().port(1).http(http).build();

        ServerOptions options = load(
                base,
                Map.of("HARDWIRE_PORT", "3", "HARDWIRE_HTTP_MAX_HEADERS", "3", "HARDWIRE_HOST", ""),
                "--port=4",
                "--port",
                "5");

        assertThat(options.port()).isEqualTo(5);
        assertThat(options.host()).isNull();
        assertThat(options.http().maxHeaders()).isEqualTo(3);
        assertThat(options.http().backlog()).isEqualTo(2);
        assertThat(options.http().eventLoops()).isEqualTo(2);
        assertThat(options.http().maxBodySize()).isEqualTo(1);
    }

    @Test
    void anotherFileMayBeNamed() throws IOException {
        file("hardwire.properties", "port = 1");
        file("other.properties", "port = 2");
        file("third.properties", "port = 3");

        assertThat(load(Map.of("HARDWIRE_CONFIG", "other.properties")).port()).isEqualTo(2);
        assertThat(load(Map.of("HARDWIRE_CONFIG", "other.properties"), "--config", "third.properties")
                        .port())
                .isEqualTo(3);
    }

    @Test
    void aFileIsOneOfProperties() throws IOException {
        file(
                "hardwire.properties",
                "# a comment \\",
                "! another",
                "",
                "  socket-io.ping-interval : 10s  ",
                "http.cors.origins = https://a.example, \\",
                "    https://b.example",
                "http.security-headers.referrer-policy=\\u006eo-referrer",
                "docs false");

        ServerOptions options = load(Map.of());

        assertThat(options.socketIo().engine().pingInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.http().cors().origins()).containsExactlyInAnyOrder("https://a.example", "https://b.example");
        assertThat(options.http().securityHeaders().headers(false)).containsEntry("referrer-policy", "no-referrer");
        assertThat(options.docs()).isNull();
    }

    @Test
    void argumentsOfTheApplicationFollowTwoHyphens() {
        ServerOptions options = load(Map.of(), "--http.access-log", "--docs", "false", "--", "import", "--port=1");

        assertThat(options.http().accessLog()).isNotNull();
        assertThat(options.docs()).isNull();
        assertThat(options.port()).isEqualTo(8080);
    }

    @Test
    void whatIsOffByDefaultIsSwitchedOnAndOff() {
        ServerOptions base = ServerOptions.builder()
                .http(HttpOptions.builder()
                        .accessLog(AccessLog.builder()
                                .format(AccessLog.Format.JSON)
                                .build())
                        .build())
                .build();

        assertThat(load(Map.of(), "--http.request-id").http().requestId()).isNotNull();
        assertThat(load(Map.of(), "--http.request-id.header=Id")
                        .http()
                        .requestId()
                        .header())
                .isEqualTo("Id");
        assertThat(load(base, Map.of(), "--http.access-log.query=false").http().accessLog())
                .satisfies(log -> assertThat(log.query()).isFalse())
                .satisfies(log -> assertThat(log.format()).isEqualTo(AccessLog.Format.JSON));
        assertThat(load(base, Map.of(), "--http.access-log").http().accessLog().format())
                .isEqualTo(AccessLog.Format.JSON);
        assertThat(load(base, Map.of(), "--http.access-log=false", "--http.access-log.query=false")
                        .http()
                        .accessLog())
                .isNull();
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        Path file = file("hardwire.properties", "prt = 80", "http.head-timeout = soon", "docs = true", "docs = false");

        assertThat(problems(
                        Map.of("HARDWIRE_HTTP_MAX_BODY_SIZE", "lots", "HARDWIRE_HTTP_MAXBODYSIZE", "1"),
                        "--maxPipelined",
                        "0",
                        "--port=65536",
                        "run",
                        "--http.cors.origins=example.org",
                        "--http.tls.trust=ca.pem",
                        "--host"))
                .containsExactlyInAnyOrder(
                        "prt (" + file + ":1): there is no such option; the nearest is port",
                        "http.head-timeout = \"soon\" (" + file
                                + ":2): must be a duration such as 500ms, 30s, 5m, 2h, 1d"
                                + " or PT1M30S, at least 1ms",
                        "docs (" + file + ":4): line 3 says it, too",
                        "environment variable HARDWIRE_HTTP_MAXBODYSIZE: there is no such option; the nearest is"
                                + " HARDWIRE_HTTP_MAX_BODY_SIZE",
                        "http.max-body-size = \"lots\" (environment variable HARDWIRE_HTTP_MAX_BODY_SIZE): must be a size"
                                + " such as 1048576, 512KiB or 1MiB, at least 0",
                        "argument --maxPipelined: there is no such option; the nearest is --http.max-pipelined",
                        "port = \"65536\" (argument --port): must be a whole number from 0 to 65535",
                        "argument 4, \"run\", is no option: options are --name=value or --name value",
                        "http.cors.origins = \"example.org\" (argument --http.cors.origins): An origin is as a browser"
                                + " sends it, such as https://example.org: in lower case and ASCII, with no path and no"
                                + " slash at its end, unlike example.org",
                        "http.tls.* (argument --http.tls.trust): TLS needs certificates and a private key: two PEM files",
                        "host (argument --host): has no value");
    }

    @Test
    void theMessageHasAllOfThem() {
        ConfigurationException failure =
                catchThrowableOfType(ConfigurationException.class, () -> load(Map.of(), "--port=a", "--host"));

        assertThat(failure)
                .hasMessage("The configuration cannot be used:\n  host (argument --host): has no value\n  port = \"a\""
                        + " (argument --port): must be a whole number from 0 to 65535");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(problems(
                        Map.of("HARDWIRE_HTTP_TLS_PASSWRD", "geheim"),
                        "--http.tls.password",
                        "sehr",
                        "geheim",
                        "--http.tls.pasword=geheim"))
                .hasSize(4)
                .noneSatisfy(problem -> assertThat(problem).contains("geheim"))
                .noneSatisfy(problem -> assertThat(problem).contains("sehr"));
    }

    @Test
    void aFileThatCannotBeReadIsAMistake() throws IOException {
        Path latin = Files.write(folder.resolve("latin"), "host = ä".getBytes(StandardCharsets.ISO_8859_1));
        Path escape = file("escape", "", "host = \\uXYZ");

        assertThat(problems(Map.of("HARDWIRE_CONFIG", "none.properties")))
                .singleElement()
                .asString()
                .startsWith(folder.resolve("none.properties") + ": cannot be read (")
                .contains("NoSuchFile");
        assertThat(problems(Map.of("HARDWIRE_CONFIG", "latin"))).containsExactly(latin + ": must be in UTF-8");
        assertThat(problems(Map.of("HARDWIRE_CONFIG", "escape")))
                .containsExactly(escape + ":2: Malformed \\uxxxx encoding.");
    }

    @Test
    void aFileNamesNoOther() throws IOException {
        file("hardwire.properties", "config = other.properties");

        assertThat(problems(Map.of())).singleElement().asString().startsWith("config (");
    }
}
