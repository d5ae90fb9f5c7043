package dev.hardwire.http;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.ResponseCookie;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.Operation.Body;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A server whose operations answer what they are told of a request: {@code /who}, {@code /who/{name}}, {@code /fail}. */
final class EdgeServer implements AutoCloseable {
    private final Server server;

    private EdgeServer(Server server) {
        this.server = server;
    }

    static EdgeServer start(HttpOptions.Builder options) {
        return start(Hardwire.of(wiring()).http(options.eventLoops(1).build()));
    }

    static EdgeServer start(Hardwire hardwire) {
        return new EdgeServer(hardwire.listen(0));
    }

    static ShopWiring wiring() {
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(dev.hardwire.handler.WebSocket webSocket, String text) {
                webSocket.send(who(webSocket.request()));
            }
        };
        var document =
                new DocumentResource("openapi/shop.yaml", "dev/hardwire/http/resource/openapi.json", "Shop", "/v1");
        return new ShopWiring(new Who(), new ShopEndpoints(talk, false), List.of(document));
    }

    int port() {
        return server.port();
    }

    /** Sends a request with headers and reads the answer. */
    RawClient.Answer ask(String method, String target, String... headers) throws IOException {
        try (RawClient client = new RawClient(port())) {
            StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: here:81\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            return client.send(head + "\r\n").answer(!method.equals("HEAD"));
        }
    }

    static String who(Request request) {
        var address = request.remoteAddress();
        return address.getAddress().getHostAddress() + " " + request.scheme() + " " + request.host() + " ["
                + request.prefix() + "] " + request.id();
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class Who implements RouteTable {
        private static final ResponseHead OK = ResponseHead.of(200, "application/json");

        @Override
        public Set<String> literals() {
            return Set.of("who", "fail", "slash");
        }

        @Override
        public List<Operation> operations() {
            return List.of(
                    new Operation("who", "GET", "/who", true, Body.NONE, List.of()),
                    new Operation("whoPost", "POST", "/who", true, Body.OPTIONAL, List.of("application/json")),
                    new Operation("named", "GET", "/who/{name}", false, Body.NONE, List.of()),
                    new Operation("fail", "GET", "/fail", false, Body.NONE, List.of()),
                    new Operation("slash", "GET", "/slash/", true, Body.NONE, List.of()));
        }

        @Override
        public int path(RequestPath path) {
            return switch (path.size()) {
                case 1 -> path.literal(0).equals("who") ? 0 : path.literal(0).equals("fail") ? 2 : NOT_FOUND;
                case 2 ->
                    path.literal(0).equals("who")
                            ? 1
                            : path.literal(0).equals("slash") && path.segment(1).isEmpty() ? 3 : NOT_FOUND;
                default -> NOT_FOUND;
            };
        }

        @Override
        public int operation(int path, String method) {
            boolean get = method.equals("GET");
            return switch (path) {
                case 0 -> get ? 0 : method.equals("POST") ? 1 : NOT_FOUND;
                case 1 -> get ? 2 : NOT_FOUND;
                case 2 -> get ? 3 : NOT_FOUND;
                default -> get ? 4 : NOT_FOUND;
            };
        }

        @Override
        public String allow(int path) {
            return path == 0 ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
        }

        @Override
        public void call(int operation, HttpCall call) throws Exception {
            if (operation == 3) {
                throw new IOException("on purpose");
            }
            String name = "";
            if (operation == 2) {
                call.parameters().path("name", 1);
                name = call.parameters().string() + " ";
                call.answerHeader("X-Frame-Options", "SAMEORIGIN");
                call.answerHeader("Vary", "Accept");
                call.answers().headers().add(ResponseCookie.of("one", "1")).add(ResponseCookie.of("two", "2"));
            }
            JsonWriter out = call.beginAnswer(OK);
            out.value(name + who(call.request()));
            call.endAnswer();
        }
    }
}
