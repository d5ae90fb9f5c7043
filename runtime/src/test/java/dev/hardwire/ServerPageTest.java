package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.config.ServerOptions;
import dev.hardwire.engineio.CookieOptions;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.access.AccessLog;
import dev.hardwire.http.access.RequestIdOptions;
import dev.hardwire.http.body.UploadOptions;
import dev.hardwire.http.compression.CompressionOptions;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.http.health.HealthOptions;
import dev.hardwire.http.http2.Http2Options;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.resource.DocsOptions;
import dev.hardwire.http.resource.FolderOptions;
import dev.hardwire.http.tls.TlsOptions;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import dev.hardwire.lifecycle.LifecycleOptions;
import dev.hardwire.socketio.SocketIoOptions;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page about the server has a row for each option. */
class ServerPageTest {
    private static final Pattern REASON = Pattern.compile("Default: .*?([,;:] \\w|\\w since )|No default: "
            + "|Default: (\\[those below]\\(#[^)]+\\)|`\\w+\\.defaults`)\\.");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Hardwire.class,
                HttpOptions.Builder.class,
                CompressionOptions.Builder.class,
                WebSocketOptions.Builder.class,
                WebSocketCompression.Builder.class,
                TlsOptions.Builder.class,
                Http2Options.Builder.class,
                UploadOptions.Builder.class,
                LifecycleOptions.Builder.class,
                HealthOptions.Builder.class,
                DocsOptions.Builder.class,
                ServerOptions.Builder.class,
                SocketIoOptions.Builder.class,
                EngineOptions.Builder.class,
                CookieOptions.Builder.class,
                RecoveryOptions.Builder.class,
                FolderOptions.Builder.class,
                CorsOptions.Builder.class,
                SecurityHeaders.Builder.class,
                ProxyOptions.Builder.class,
                RequestIdOptions.Builder.class,
                AccessLog.Builder.class
            })
    void hasEachOption(Class<?> options) throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "docs", "server.md"));
        Set<String> documented = page.stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toSet());

        assertThat(documented)
                .containsAll(Arrays.stream(options.getDeclaredMethods())
                        .filter(method ->
                                Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == options)
                        .map(Method::getName)
                        .toList());
    }

    /** Each option of a class of options says what it is where nobody sets it, and why; or where that is said. */
    @Test
    void saysTheDefaultOfEachOptionAndWhy() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "docs", "server.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("## `HttpOptions`"))
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(100)
                .allMatch(row -> REASON.matcher(row).find());
    }
}
