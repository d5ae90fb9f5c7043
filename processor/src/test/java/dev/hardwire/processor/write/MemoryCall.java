package dev.hardwire.processor.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.Answers;
import dev.hardwire.spi.Continuation;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ReceivedBody;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import dev.hardwire.spi.security.Principals;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A request that is put to a table without a server, and what was answered. */
final class MemoryCall implements HttpCall, RequestPath, Request {
    private final String method;
    private final String target;
    private final List<String> segments;
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Violations violations = new Violations();
    private final ParameterReader parameters = new ParameterReader(new Raw(), violations);
    private final JsonWriter writer = new JsonWriter(64);
    private final JsonWriter headerWriter = new JsonWriter(64);
    private String body = "";
    private JsonReader reader;
    private Set<String> literals;

    /** The status, or 0 where there is no answer. */
    int status;

    /** The content type of the answer, or null. */
    String contentType;

    /** The body of the answer, or null. */
    String answer;

    /** The headers of the answer; what is written as JSON stays so. */
    final Map<String, String> answerHeaders = new LinkedHashMap<>();

    /** A request with a decoded path such as {@code /pets/7?limit=5}. */
    MemoryCall(String method, String target) {
        this.method = method;
        this.target = target;
        this.segments = List.of(path().substring(1).split("/", -1));
        String afterwards = query();
        if (afterwards != null) {
            for (String pair : afterwards.split("&")) {
                int equals = pair.indexOf('=');
                query.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(pair.substring(equals + 1));
            }
        }
    }

    MemoryCall body(String json) {
        body = json;
        return this;
    }

    MemoryCall header(String name, String value) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    MemoryCall cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Puts the request to a table as the server would; a path or method that it does not have is answered here. */
    MemoryCall to(RouteTable table) throws Exception {
        literals = table.literals();
        int path = table.path(this);
        int operation = path < 0 ? -1 : table.operation(path, method);
        if (path < 0) {
            status = 404;
        } else if (operation < 0) {
            status = 405;
            answer = table.allow(path);
        } else {
            table.call(operation, this);
        }
        return this;
    }

    /** What was wrong with the request, as {@code /price must be at least 0}. */
    List<String> problems() {
        return violations.list().stream().map(MemoryCall::text).toList();
    }

    private static String text(Violation violation) {
        String place = violation.in().equals("body") ? "" : violation.in() + " ";
        return place + violation.where() + " " + violation.message();
    }

    @Override
    public Principals principals() {
        throw new UnsupportedOperationException("No table that is called in memory asks who calls");
    }

    @Override
    public <T> T principal(Class<T> type) {
        return null;
    }

    @Override
    public Request request() {
        return this;
    }

    @Override
    public ParameterReader parameters() {
        return parameters;
    }

    @Override
    public ReceivedBody received() {
        throw new UnsupportedOperationException("No table that is called in memory takes anything but JSON");
    }

    @Override
    public boolean hasBody() {
        return !body.isEmpty();
    }

    @Override
    public JsonReader body() {
        byte[] json = body.getBytes(UTF_8);
        reader = JsonReader.of(json, 0, json.length, violations).direction(Direction.REQUEST);
        return reader;
    }

    @Override
    public boolean rejected() {
        if (reader != null) {
            reader.end();
        }
        if (violations.count() > 0) {
            status = 400;
        }
        return violations.count() > 0;
    }

    @Override
    public byte[] bytes() {
        return body.getBytes(UTF_8);
    }

    @Override
    public void answerHeader(String name, String value) {
        answerHeaders.put(name, value);
    }

    @Override
    public JsonWriter beginHeader() {
        headerWriter.reset(null);
        return headerWriter;
    }

    @Override
    public void endHeader(String name, HeaderStyle style) {
        answerHeaders.put(name, style + " " + new String(headerWriter.toByteArray(), UTF_8));
    }

    @Override
    public boolean validatesAnswer() {
        return false;
    }

    @Override
    public JsonReader writtenBody() {
        throw new AssertionError("Answers are not validated here");
    }

    @Override
    public ParameterReader writtenHeaders() {
        throw new AssertionError("Answers are not validated here");
    }

    @Override
    public Answers answers() {
        throw new AssertionError("Only JSON is answered here");
    }

    @Override
    public void answer(ResponseHead head, byte[] given) {
        status = head.status();
        contentType = head.contentType();
        answer = new String(given, UTF_8);
    }

    @Override
    public void answer(int given) {
        status = given;
    }

    @Override
    public JsonWriter beginAnswer(ResponseHead head) {
        status = head.status();
        contentType = head.contentType();
        writer.reset(null);
        writer.direction(Direction.RESPONSE);
        return writer;
    }

    @Override
    public void endAnswer() {
        answer = new String(writer.toByteArray(), UTF_8);
    }

    @Override
    public <T> void when(CompletionStage<T> stage, Continuation<? super T> then) {
        try {
            then.accept(await(stage));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Override
    public <T extends AutoCloseable> T closing(T resource) {
        throw new UnsupportedOperationException("Nothing is closed here");
    }

    @Override
    public void closeProvided() {
        throw new UnsupportedOperationException("Nothing is closed here");
    }

    @Override
    public Handshake handshake() {
        throw new UnsupportedOperationException("Nobody shakes hands here");
    }

    @Override
    public int size() {
        return segments.size();
    }

    @Override
    public String literal(int index) {
        return literals.contains(segments.get(index)) ? segments.get(index) : VARIABLE;
    }

    @Override
    public String segment(int index) {
        return segments.get(index);
    }

    @Override
    public String header(String name) {
        return headers(name).stream().findFirst().orElse(null);
    }

    @Override
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    @Override
    public String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? null : target.substring(mark + 1);
    }

    @Override
    public List<String> headerNames() {
        return List.copyOf(headers.keySet());
    }

    @Override
    public String contentType() {
        return header("Content-Type");
    }

    @Override
    public String scheme() {
        return "http";
    }

    @Override
    public String host() {
        return "test";
    }

    @Override
    public String prefix() {
        return "";
    }

    @Override
    public X509Certificate clientCertificate() {
        return null;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return InetSocketAddress.createUnresolved("127.0.0.1", 1);
    }

    @Override
    public String id() {
        return "1";
    }

    /** The raw values of parameters. */
    private final class Raw implements ParameterReader.Source {
        @Override
        public String segment(int index) {
            return segments.get(index);
        }

        @Override
        public String rawSegment(int index) {
            return segments.get(index);
        }

        @Override
        public List<String> query(String name) {
            return query.getOrDefault(name, List.of());
        }

        @Override
        public List<String> rawQuery(String name) {
            return query(name);
        }

        @Override
        public List<String> queryNames() {
            return List.copyOf(query.keySet());
        }

        @Override
        public List<String> header(String name) {
            return headers(name);
        }

        @Override
        public List<String> cookie(String name) {
            return cookies.containsKey(name) ? List.of(cookies.get(name)) : List.of();
        }

        @Override
        public List<String> cookieNames() {
            return List.copyOf(cookies.keySet());
        }

        @Override
        public String decode(String raw, boolean plusIsSpace) {
            return raw;
        }
    }
}
