package dev.hardwire.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.handler.ResponseCookie.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cookie looks like, and which are refused, as RFC 6265bis has it. */
class ResponseCookieTest {
    static Stream<Arguments> cookies() {
        return Stream.of(
                Arguments.of(ResponseCookie.builder("a", ""), "a="),
                Arguments.of(ResponseCookie.builder("a", "b=c/d"), "a=b=c/d"),
                Arguments.of(
                        ResponseCookie.builder("__Host-id", "1")
                                .maxAge(Duration.ofHours(1))
                                .path("/")
                                .secure()
                                .httpOnly()
                                .sameSite(SameSite.LAX),
                        "__Host-id=1; Max-Age=3600; Path=/; Secure; HttpOnly; SameSite=Lax"),
                Arguments.of(
                        ResponseCookie.builder("a", "b")
                                .expires(Instant.parse("2026-01-31T10:00:00Z"))
                                .domain("example.com"),
                        "a=b; Expires=Sat, 31 Jan 2026 10:00:00 GMT; Domain=example.com"),
                Arguments.of(
                        ResponseCookie.builder("a", "b")
                                .secure()
                                .sameSite(SameSite.NONE)
                                .partitioned(),
                        "a=b; Secure; SameSite=None; Partitioned"),
                Arguments.of(ResponseCookie.forget("a").path("/x"), "a=; Max-Age=0; Path=/x"));
    }

    @ParameterizedTest
    @MethodSource("cookies")
    void attributes(ResponseCookie.Builder cookie, String header) {
        assertThat(cookie.build()).hasToString(header);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("cannot be the name", () -> ResponseCookie.builder("a b", "")),
                refused("cannot be the name", () -> ResponseCookie.builder("", "")),
                refused("encode it", () -> ResponseCookie.builder("a", "b;c")),
                refused("encode it", () -> ResponseCookie.builder("a", "b c")),
                refused("encode it", () -> ResponseCookie.builder("a", "b\r\nc")),
                refused("encode it", () -> ResponseCookie.builder("a", "\u00e9")),
                refused("longer than 4096", () -> ResponseCookie.builder("a", "b".repeat(4096))),
                refused(
                        "starts with a slash",
                        () -> ResponseCookie.builder("a", "").path("x")),
                refused("The path of", () -> ResponseCookie.builder("a", "").path("/;")),
                refused("The domain of", () -> ResponseCookie.builder("a", "").domain("a\n")),
                refused("must be secure", () -> ResponseCookie.builder("__secure-a", "")),
                refused(
                        "must be secure",
                        () -> ResponseCookie.builder("__Host-a", "").path("/")),
                refused("must be secure", () -> ResponseCookie.builder("a", "").sameSite(SameSite.NONE)),
                refused("must be secure", () -> ResponseCookie.builder("a", "").partitioned()),
                refused(
                        "must have the path /",
                        () -> ResponseCookie.builder("__Host-a", "").secure()),
                refused(
                        "no domain",
                        () -> ResponseCookie.builder("__Host-a", "")
                                .secure()
                                .path("/")
                                .domain("example.com")));
    }

    private static Arguments refused(String message, Supplier<ResponseCookie.Builder> cookie) {
        return Arguments.of(message, cookie);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatABrowserWouldRefuse(String message, Supplier<ResponseCookie.Builder> cookie) {
        assertThatThrownBy(() -> cookie.get().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSimpleOneNeedsNoBuilder() {
        assertThat(ResponseCookie.of("a", "b")).hasToString("a=b");
    }
}
