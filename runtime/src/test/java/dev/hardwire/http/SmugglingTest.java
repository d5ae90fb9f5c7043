package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a proxy and a server may read differently is refused: each request is answered once, with its status and a problem;
 * then the connection ends, and nothing behind it is taken as a request.
 */
class SmugglingTest {
    /** What somebody would want to have taken as a request of its own. */
    private static final String SMUGGLED = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

    private static final AtomicInteger TAKEN = new AtomicInteger();
    private static Server server;

    @BeforeAll
    static void start() {
        var shop = new Shop() {
            @Override
            public String hello() {
                TAKEN.incrementAndGet();
                return super.hello();
            }
        };
        server = Hardwire.of(ShopWiring.of(shop))
                .http(HttpOptions.builder()
                        .maxRequestLine(256)
                        .maxHeaderSize(512)
                        .maxHeaders(12)
                        .closeTimeout(Duration.ofSeconds(10))
                        .build())
                .listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A request, what is wrong with it, and how it is answered. */
    private record Row(int status, String what, String request) {
        @Override
        public String toString() {
            return status + " " + what;
        }

        Row withoutEnd() {
            return new Row(status, what, request.substring(0, request.length() - 4));
        }
    }

    private static Row head(int status, String what, String head) {
        return new Row(status, what, head.replace("\n", "\r\n") + "\r\n\r\n");
    }

    /** A request whose line is right, with these header lines behind its host. */
    private static Row headers(int status, String what, String lines) {
        return new Row(
                status,
                what,
                "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + lines + "\r\n\r\n");
    }

    private static Row length(String value) {
        return headers(400, "Content-Length: " + value, "Content-Length:" + value);
    }

    private static Row coding(int status, String value) {
        return headers(status, "Transfer-Encoding:" + value, "Transfer-Encoding:" + value);
    }

    private static Row chunks(String what, String body) {
        Row row = headers(400, what, "Transfer-Encoding: chunked");
        return new Row(row.status, row.what, row.request + body);
    }

    static Stream<Row> lengths() {
        return Stream.of(
                headers(400, "length and chunked", "Content-Length: 4\r\nTransfer-Encoding: chunked"),
                headers(400, "chunked and length", "Transfer-Encoding: chunked\r\nContent-Length: 4"),
                headers(400, "length and an unknown coding", "Content-Length: 4\r\nTransfer-Encoding: xchunked"),
                headers(400, "length and identity", "Content-Length: 4\r\nTransfer-Encoding: identity"),
                headers(400, "length twice", "Content-Length: 2\r\nContent-Length: 2"),
                headers(400, "two lengths", "Content-Length: 2\r\nContent-Length: 0"),
                headers(400, "two lengths apart", "Content-Length: 0\r\nX: y\r\ncontent-length: 40"),
                length(" 2, 2"),
                length(" 2,"),
                length(" +5"),
                length(" -5"),
                length(" 0x5"),
                length(" 5a"),
                length(" 5 5"),
                length(" 5.0"),
                length(" 1e1"),
                length(" \"5\""),
                length(" \u00b2"),
                length(" 99999999999999999999"),
                length(" 9223372036854775808"),
                length(""),
                length("  "));
    }

    static Stream<Row> codings() {
        return Stream.of(
                coding(400, " xchunked"),
                coding(400, " x"),
                coding(400, " identity"),
                coding(400, " chunked, identity"),
                coding(400, " chunked, chunked"),
                coding(400, " chunked;q=1"),
                coding(400, " \"chunked\""),
                coding(501, " chunked,"),
                coding(501, " ,chunked"),
                coding(400, " chu nked"),
                coding(400, " \u000bchunked"),
                coding(400, " chunked\u000b"),
                coding(400, " chunked\0"),
                coding(400, " chunked\rX"),
                coding(400, ""),
                coding(400, "\r\n chunked"),
                coding(501, " gzip, chunked"),
                coding(501, " identity, chunked"),
                headers(400, "chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
                headers(400, "chunked and identity", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"),
                headers(501, "identity and chunked", "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked"),
                headers(400, "blank before the colon", "Transfer-Encoding : chunked"),
                headers(400, "tab before the colon", "Transfer-Encoding\t: chunked"),
                head(400, "chunked in HTTP/1.0", "POST /items HTTP/1.0\nHost: a\nTransfer-Encoding: chunked"),
                head(
                        400,
                        "chunked in HTTP/1.0 that is kept",
                        "POST /items HTTP/1.0\nHost: a\nConnection: keep-alive\nTransfer-Encoding: chunked"));
    }

    static Stream<Row> chunks() {
        String rest = "\r\n0\r\n\r\n";
        return Stream.of(
                chunks("no size", "\r\na" + rest),
                chunks("a size that is no number", "Z\r\na" + rest),
                chunks("a negative size", "-1\r\na" + rest),
                chunks("a size with a sign", "+1\r\na" + rest),
                chunks("a size with a prefix", "0x1\r\na" + rest),
                chunks("a blank before the size", " 1\r\na" + rest),
                chunks("a blank behind the size", "1 \r\na" + rest),
                chunks("a tab behind the size", "1\t\r\na" + rest),
                chunks("a size and a blank", "1 1\r\na" + rest),
                chunks("a size with an underscore", "1_0\r\na" + rest),
                chunks("a size of 2^32+1", "100000001\r\na" + rest),
                chunks("a size of 2^64+1", "10000000000000001\r\na" + rest),
                chunks("a size of many digits", "0".repeat(400) + "1\r\na" + rest),
                chunks("a size that ends with LF", "1\na" + rest),
                chunks("a size that ends with CR", "1\ra" + rest),
                chunks("an extension that ends with LF", "1;x\na" + rest),
                chunks("an extension with a bare CR", "1;x\ry\r\na" + rest),
                chunks("an extension with NUL", "1;x\0\r\na" + rest),
                chunks("an extension with LF in quotes", "1;x=\"\n\"\r\na" + rest),
                chunks("an extension that is too long", "1;" + "x".repeat(600) + "\r\na" + rest),
                chunks("more data than its size", "1\r\nab" + rest),
                chunks("data that ends with LF", "1\r\na\n0\r\n\r\n"),
                chunks("data that ends with CR", "1\r\na\r0\r\n\r\n"),
                chunks("data that ends with nothing", "1\r\na0\r\n\r\n"),
                chunks("a last chunk that ends with LF", "1\r\na\r\n0\n\r\n"),
                chunks("a last chunk with a prefix", "1\r\na\r\n0x0\r\n\r\n"),
                chunks("a trailer that ends with LF", "0\r\nX: y\n\r\n"),
                chunks("trailers that end with LF", "0\r\nX: y\r\n\n"),
                chunks("no trailers, ended with LF", "0\r\n\n"),
                chunks("a trailer without colon", "0\r\nGET /hello HTTP/1.1\r\n\r\n"),
                chunks("a trailer without name", "0\r\n: y\r\n\r\n"),
                chunks("a trailer with a blank before the colon", "0\r\nX : y\r\n\r\n"),
                chunks("a trailer with NUL", "0\r\nX: \0\r\n\r\n"),
                chunks("a length as trailer", "0\r\nContent-Length: 40\r\n\r\n"),
                chunks("a coding as trailer", "0\r\nTransfer-Encoding: chunked\r\n\r\n"),
                chunks("a host as trailer", "0\r\nHost: b\r\n\r\n"),
                chunks("trailers that are too large", "0\r\nX: " + "y".repeat(600) + "\r\n\r\n"));
    }

    static Stream<Row> heads() {
        String get = "GET /hello HTTP/1.1\nHost: a\n";
        return Stream.of(
                new Row(400, "LF behind the request line", "GET /hello HTTP/1.1\nHost: a\r\n\r\n"),
                new Row(400, "LF behind a header", "GET /hello HTTP/1.1\r\nHost: a\nX: y\r\n\r\n"),
                new Row(400, "LF as the empty line", "GET /hello HTTP/1.1\r\nHost: a\r\n\n"),
                new Row(400, "CR behind the request line", "GET /hello HTTP/1.1\rHost: a\r\n\r\n"),
                new Row(400, "CR in a header", "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n"),
                new Row(400, "CR CR LF behind a header", "GET /hello HTTP/1.1\r\nHost: a\r\nX: a\r\r\n\r\n"),
                head(400, "NUL in a header", get + "X: a\0b"),
                head(400, "VT in a header", get + "X: a\u000bb"),
                head(400, "FF in a header", get + "X: a\fb"),
                head(400, "DEL in a header", get + "X: a\u007fb"),
                head(400, "NUL in a name", get + "X\0: a"),
                head(400, "a folded header", get + "X: a\n b"),
                head(400, "a folded header, by a tab", get + "X: a\n\tb"),
                head(400, "a first header that is folded", "GET /hello HTTP/1.1\n X: y\nHost: a"),
                head(400, "a blank before the first header", "GET /hello HTTP/1.1\n Host: a"),
                head(400, "a blank before the colon", get + "X : a"),
                head(400, "no colon", get + "X"),
                // 8 bytes of body, to who knows the draft of WebSocket that had them
                head(400, "a body that is not told", get + "Sec-WebSocket-Key1: 1\nSec-WebSocket-Key2: 2"),
                head(400, "no name", get + ": a"),
                head(400, "a blank in a name", get + "X Y: a"),
                head(400, "a parenthesis in a name", get + "X(Y): a"),
                head(400, "a name that is not ASCII", get + "X\u00e9: a"),
                head(400, "no host", "GET /hello HTTP/1.1\nX: y"),
                head(400, "two hosts", get + "Host: b"),
                head(400, "the same host twice", get + "host: a"),
                head(400, "two hosts in one", "GET /hello HTTP/1.1\nHost: a, b"),
                head(400, "a host with a path", "GET /hello HTTP/1.1\nHost: a/b"),
                head(400, "a host with a user", "GET /hello HTTP/1.1\nHost: a@b"),
                head(400, "a host with a blank", "GET /hello HTTP/1.1\nHost: a b"),
                head(400, "a host with a port that is none", "GET /hello HTTP/1.1\nHost: a:b"),
                head(400, "a host with a query", "GET /hello HTTP/1.1\nHost: a?b"),
                head(400, "a target of another host", "GET http://b/hello HTTP/1.1\nHost: a"),
                head(400, "a target of another port", "GET http://a:81/hello HTTP/1.1\nHost: a:80"),
                head(400, "a target with a user", "GET http://a@a/hello HTTP/1.1\nHost: a"),
                head(400, "a target without host", "GET http:///hello HTTP/1.1\nHost: a"),
                head(400, "a target of another scheme", "GET ftp://a/hello HTTP/1.1\nHost: a"),
                head(400, "an authority as target", "GET a:80 HTTP/1.1\nHost: a:80"),
                head(501, "CONNECT", "CONNECT /hello HTTP/1.1\nHost: a:80"),
                head(400, "CONNECT as for a proxy", "CONNECT a:80 HTTP/1.1\nHost: a:80"),
                head(400, "a target with a fragment", "GET /hello#x HTTP/1.1\nHost: a"),
                head(400, "a target with NUL", "GET /hel\0lo HTTP/1.1\nHost: a"),
                head(400, "a target that is not ASCII", "GET /h\u00e9 HTTP/1.1\nHost: a"),
                head(400, "a query that is not ASCII", "GET /hello?\u00e9 HTTP/1.1\nHost: a"),
                head(400, "a query with a control character", "GET /hello?\u0001 HTTP/1.1\nHost: a"),
                head(400, "a blank in the target", "GET /hello /x HTTP/1.1\nHost: a"),
                head(400, "no target", "GET HTTP/1.1\nHost: a"),
                head(400, "no target, two blanks", "GET  HTTP/1.1\nHost: a"),
                head(400, "two blanks", "GET  /hello HTTP/1.1\nHost: a"),
                head(400, "a tab", "GET\t/hello HTTP/1.1\nHost: a"),
                head(400, "a tab before the version", "GET /hello\tHTTP/1.1\nHost: a"),
                head(400, "a vertical tab", "GET\u000b/hello HTTP/1.1\nHost: a"),
                head(400, "a blank before the method", " GET /hello HTTP/1.1\nHost: a"),
                head(400, "a blank behind the version", "GET /hello HTTP/1.1 \nHost: a"),
                head(400, "no method", "/hello HTTP/1.1\nHost: a"),
                head(400, "a method with a parenthesis", "GE(T /hello HTTP/1.1\nHost: a"),
                head(400, "a method with a colon", "Host: /hello HTTP/1.1\nHost: a"),
                head(400, "a method with NUL", "GET\0 /hello HTTP/1.1\nHost: a"),
                head(400, "a method that is not ASCII", "G\u00c9T /hello HTTP/1.1\nHost: a"),
                head(400, "HTTP/0.9", "GET /hello"),
                head(505, "HTTP/2.0", "GET /hello HTTP/2.0\nHost: a"),
                head(505, "HTTP/3.0", "GET /hello HTTP/3.0\nHost: a"),
                head(505, "HTTP/0.9, named", "GET /hello HTTP/0.9\nHost: a"),
                head(400, "HTTP/1.10", "GET /hello HTTP/1.10\nHost: a"),
                head(400, "HTTP/01.1", "GET /hello HTTP/01.1\nHost: a"),
                head(400, "HTTP/1", "GET /hello HTTP/1\nHost: a"),
                head(400, "HTTP/1.", "GET /hello HTTP/1.\nHost: a"),
                head(400, "http/1.1", "GET /hello http/1.1\nHost: a"),
                head(400, "HTTPS/1.1", "GET /hello HTTPS/1.1\nHost: a"),
                head(400, "ICY/1.1", "GET /hello ICY/1.1\nHost: a"),
                head(400, "HTTP/1.1x", "GET /hello HTTP/1.1x\nHost: a"),
                head(400, "HTTP /1.1", "GET /hello HTTP /1.1\nHost: a"));
    }

    @ParameterizedTest
    @MethodSource({"lengths", "codings", "chunks", "heads"})
    void isRefused(Row row) throws Exception {
        int before = TAKEN.get();
        try (var client = new RawClient(server.port())) {
            var answer = client.send(row.request + SMUGGLED).answer();
            assertThat(answer.status()).as(row + ": " + answer.body()).isEqualTo(row.status);
            assertThat(answer.headers())
                    .as(row.toString())
                    .containsEntry("connection", "close")
                    .containsEntry("content-type", "application/problem+json");
            assertThat(client.atEnd()).as(row.toString()).isTrue();
        }
        assertThat(TAKEN).hasValue(before);
    }

    static Stream<Row> fine() {
        return Stream.of(
                headers(400, "a tab before the coding", "Transfer-Encoding:\tchunked\r\n\r\n0"),
                headers(400, "blanks around the coding", "Transfer-Encoding:  CHUNKED \t\r\n\r\n0"),
                headers(400, "a length with zeros", "Content-Length: 002\r\n\r\n{}")
                        .withoutEnd(),
                headers(400, "no blank before the length", "Content-Length:2\r\n\r\n{}")
                        .withoutEnd(),
                headers(400, "a chunk with an extension", "Transfer-Encoding: chunked\r\n\r\n2;x=\"y\"\r\n{}\r\n000"),
                headers(400, "a trailer", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: y"),
                head(200, "a header without value", "GET /tags HTTP/1.1\nHost: a\nX:"),
                head(200, "an empty line before", "\nGET /tags HTTP/1.1\nHost: a"),
                head(200, "a host without name", "GET /tags HTTP/1.1\nHost:"),
                head(200, "an IPv6 host", "GET /tags HTTP/1.1\nHost: [::1]:80"),
                head(200, "a whole URL", "GET http://a:80/tags HTTP/1.1\nHost: a:80"),
                head(200, "a whole URL in other case", "GET HTTP://A/tags HTTP/1.1\nHost: a"),
                head(200, "a later minor version", "GET /tags HTTP/1.2\nHost: a"),
                head(200, "a header in Latin 1", "GET /tags HTTP/1.1\nHost: a\nX: \u00e9"));
    }

    /** So that strictness does not refuse what is right: the request behind is served. */
    @ParameterizedTest
    @MethodSource
    void fine(Row row) throws Exception {
        int before = TAKEN.get();
        try (var client = new RawClient(server.port())) {
            var answer = client.send(row.request + SMUGGLED).answer();
            assertThat(answer.status()).as(row + ": " + answer.body()).isEqualTo(row.status);
            assertThat(client.answer().status()).isEqualTo(200);
        }
        assertThat(TAKEN).hasValue(before + 1);
    }
}
