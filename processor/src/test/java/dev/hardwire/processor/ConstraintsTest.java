package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Constraints of Jakarta Validation on what clients send in events, messages and requests, in one running program. */
class ConstraintsTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /signUps:
            post:
              operationId: signUp
              parameters:
                - {name: page, in: query, schema: {type: integer, format: int32, default: 1}}
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/SignUp'}}}
              responses: {'204': {description: d}}
        components:
          schemas:
            SignUp:
              type: object
              properties:
                name: {type: string, maxLength: 20}
                age: {type: integer, format: int32}
                tags: {type: array, items: {type: string}}
        """;

    private static final String SHOP = """
        package shop;

        import dev.hardwire.annotation.Application;
        import dev.hardwire.annotation.Controller;
        import dev.hardwire.annotation.Namespace;
        import dev.hardwire.annotation.OnEvent;
        import dev.hardwire.annotation.OnMessage;
        import dev.hardwire.annotation.OnOpen;
        import dev.hardwire.annotation.Param;
        import dev.hardwire.annotation.Provides;
        import dev.hardwire.annotation.WebSocketEndpoint;
        import dev.hardwire.spi.Wiring;
        import jakarta.validation.Valid;
        import jakarta.validation.constraints.AssertFalse;
        import jakarta.validation.constraints.AssertTrue;
        import jakarta.validation.constraints.DecimalMax;
        import jakarta.validation.constraints.DecimalMin;
        import jakarta.validation.constraints.Digits;
        import jakarta.validation.constraints.Email;
        import jakarta.validation.constraints.Future;
        import jakarta.validation.constraints.FutureOrPresent;
        import jakarta.validation.constraints.Max;
        import jakarta.validation.constraints.Min;
        import jakarta.validation.constraints.Negative;
        import jakarta.validation.constraints.NegativeOrZero;
        import jakarta.validation.constraints.NotBlank;
        import jakarta.validation.constraints.NotEmpty;
        import jakarta.validation.constraints.NotNull;
        import jakarta.validation.constraints.Past;
        import jakarta.validation.constraints.PastOrPresent;
        import jakarta.validation.constraints.Pattern;
        import jakarta.validation.constraints.Positive;
        import jakarta.validation.constraints.PositiveOrZero;
        import jakarta.validation.constraints.Size;
        import java.math.BigDecimal;
        import java.math.BigInteger;
        import java.time.LocalDate;
        import java.time.OffsetDateTime;
        import java.util.List;
        import java.util.Map;
        import java.util.Optional;
        import java.util.Set;
        import org.jspecify.annotations.Nullable;

        @Application(openapi = "openapi.yaml")
        public final class Shop {
          record All(
              Optional<@NotBlank String> notBlank,
              Optional<@NotEmpty String> notEmpty,
              Optional<@NotEmpty List<Integer>> notEmptyList,
              @Nullable @Size(min = 2, max = 4) String size,
              @Nullable @Size(min = 2) String sizeMin,
              @Nullable @Size(max = 1) String sizeMax,
              @Nullable @Size(max = 2) List<String> sizeList,
              @Nullable @Size(min = 1, max = 2) Set<String> sizeSet,
              @Nullable @Size(max = 1) Map<String, Integer> sizeMap,
              byte @Nullable @Size(max = 3) [] sizeBytes,
              @Nullable @Min(18) Integer min,
              @Nullable @Max(5_000_000_000L) Long max,
              @Nullable @Min(1) BigInteger minBig,
              @Nullable @Max(9) BigDecimal maxDecimal,
              @Nullable @DecimalMin("0.5") Double decimalMin,
              @Nullable @DecimalMax(value = "10.50", inclusive = false) BigDecimal decimalMax,
              @Nullable @DecimalMin(value = "1.5") Integer decimalMinWhole,
              @Nullable @Positive Integer positive,
              @Nullable @PositiveOrZero Float positiveOrZero,
              @Nullable @Negative Long negative,
              @Nullable @NegativeOrZero BigInteger negativeOrZero,
              @Nullable @Digits(integer = 2, fraction = 1) BigDecimal digits,
              @Nullable @Digits(integer = 1, fraction = 0) Integer digitsWhole,
              @Nullable @Pattern(regexp = "[a-z]+") String pattern,
              @Nullable @Pattern(regexp = "a b # c", flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.COMMENTS})
                  String patternFlags,
              @Nullable @Pattern(regexp = "a.*") @Pattern(regexp = ".*z") String patterns,
              @Nullable @Email String email,
              @Nullable @Email(regexp = ".*@shop\\\\.org") String emailOfShop,
              @Nullable @AssertTrue Boolean assertTrue,
              @Nullable @AssertFalse Boolean assertFalse,
              @Nullable @Past LocalDate past,
              @Nullable @PastOrPresent OffsetDateTime pastOrPresent,
              @Nullable @Future OffsetDateTime future,
              @Nullable @FutureOrPresent LocalDate futureOrPresent,
              @Nullable List<@NotBlank String> items,
              @Nullable Map<String, @Min(1) Integer> values,
              @Nullable @Size(max = 1) List<@Size(max = 1) List<@Size(max = 1) String>> nested,
              @Nullable Set<@Positive Integer> set,
              @Nullable @Valid Inner inner) {}

          record Inner(@NotNull(message = "say which") String id, @Positive int count) {}

          record Told(
              @NotBlank(message = "tell your name") String name,
              @Min(value = 18, message = "at least {value}, not \\\\{less\\\\}") int age,
              @NotNull(message = "accept or not") Boolean accepted) {}

          record SignUp(
              @NotBlank String name,
              @Nullable @Min(value = 18, message = "adults only") Integer age,
              @Nullable @Size(max = 2) List<@NotBlank String> tags) {}

          public static Wiring open() {
            return ShopWiring.wire();
          }

          @Controller
          static final class SignUps {
            static void signUp(@Max(100) int page, SignUp body) {}
          }

          @Namespace("/chat")
          static final class Chat {
            @OnEvent
            static String all(All all) {
              return "fine";
            }

            @OnEvent
            static String told(Told told) {
              return "fine";
            }

            @OnEvent
            static String arguments(
                @NotBlank(message = "name it") String name, @Min(1) int count, @Nullable @Size(max = 2) List<@Email String> to) {
              return name + count + to;
            }

            @OnEvent
            static String unique(Set<String> names) {
              return String.join("", names);
            }
          }

          record Tenant(int id) {}

          @Provides
          static Tenant tenant(@Param(value = "tenant", in = "query") @Positive int tenant) {
            return new Tenant(tenant);
          }

          @WebSocketEndpoint("/ws/{room}")
          static final class Talk {
            @OnOpen
            static void open(@Size(min = 2) String room, @Nullable @Max(5) Integer level, Tenant tenant) {}

            @OnMessage
            static String talk(All all) {
              return "fine";
            }
          }
        }
        """;

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path output;

    private static Served served;
    private static Socket socket;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(output, Map.of("openapi.yaml", DOCUMENT), Map.of(), Map.of("shop/Shop.java", SHOP));
        IO.Options options = IO.Options.builder().setForceNew(true).build();
        socket = IO.socket(URI.create("http://127.0.0.1:" + served.server().port() + "/chat"), options)
                .connect();
        client = new Client("/ws/main?tenant=1");
    }

    @AfterAll
    static void stop() {
        socket.disconnect();
        client.webSocket.abort();
        served.close();
    }

    /** As one argument of an event, and as a message of an endpoint: the same checks with the same texts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"notBlank":" \\t"}               | /notBlank must not be blank
        {"notEmpty":""}                   | /notEmpty must not be empty
        {"notEmptyList":[]}               | /notEmptyList must not be empty
        {"size":"a"}                      | /size must have 2 to 4 characters
        {"size":"abcde"}                  | /size must have 2 to 4 characters
        {"size":"😀😀😀😀"}               | fine
        {"size":7}                        | /size must be a string
        {"sizeMin":"a"}                   | /sizeMin must have at least 2 characters
        {"sizeMax":"ab"}                  | /sizeMax must have at most 1 character
        {"sizeList":["a","b","c"]}        | /sizeList must have at most 2 items
        {"sizeSet":[]}                    | /sizeSet must have 1 to 2 items
        {"sizeSet":["a","a"]}             | /sizeSet/1 must not have an item twice
        {"sizeMap":{"a":1,"b":2}}         | /sizeMap must have at most 1 property
        {"sizeBytes":"AAAAAA=="}          | /sizeBytes must have at most 3 bytes
        {"min":17}                        | /min must be at least 18
        {"min":"17"}                      | /min must be an integer of 32 bits
        {"max":5000000001}                | /max must be at most 5000000000
        {"minBig":0}                      | /minBig must be at least 1
        {"maxDecimal":9.01}               | /maxDecimal must be at most 9
        {"decimalMin":0.4}                | /decimalMin must be at least 0.5
        {"decimalMax":10.5}               | /decimalMax must be less than 10.5
        {"decimalMax":10.49}              | fine
        {"decimalMinWhole":1}             | /decimalMinWhole must be at least 1.5
        {"decimalMinWhole":2}             | fine
        {"positive":0}                    | /positive must be greater than 0
        {"positiveOrZero":-0.5}           | /positiveOrZero must be at least 0
        {"negative":0}                    | /negative must be less than 0
        {"negativeOrZero":1}              | /negativeOrZero must be at most 0
        {"digits":100}                    | /digits must have at most 2 digits before and 1 after the decimal point
        {"digits":0.12}                   | /digits must have at most 2 digits before and 1 after the decimal point
        {"digits":99.90}                  | fine
        {"digitsWhole":10}                | /digitsWhole must have at most 1 digit before and 0 after the decimal point
        {"pattern":"abc1"}                | /pattern must match the pattern [a-z]+
        {"pattern":"abc\\n"}              | /pattern must match the pattern [a-z]+
        {"patternFlags":"Ab"}             | fine
        {"patternFlags":"abc"}            | /patternFlags must match the pattern a b # c
        {"patterns":"b"}                  | /patterns must match the pattern a.*, /patterns must match the pattern .*z
        {"email":"ann"}                   | /email must be an e-mail address
        {"email":"ann@example.org"}       | fine
        {"emailOfShop":"ann@example.org"} | /emailOfShop must match the pattern .*@shop\\.org
        {"assertTrue":false}              | /assertTrue must be true
        {"assertFalse":true}              | /assertFalse must be false
        {"past":"2999-01-01"}             | /past must be in the past
        {"pastOrPresent":"2999-01-01T00:00:00Z"} | /pastOrPresent must be now or in the past
        {"future":"1999-01-01T00:00:00Z"} | /future must be in the future
        {"futureOrPresent":"1999-01-01"}  | /futureOrPresent must be now or in the future
        {"past":"1999-01-01","future":"2999-01-01T00:00:00Z"} | fine
        {"items":["a"," "]}               | /items/1 must not be blank
        {"values":{"a":1,"b":0}}          | /values/b must be at least 1
        {"nested":[["a","b"]]}            | /nested/0 must have at most 1 item
        {"nested":[["ab"]]}               | /nested/0/0 must have at most 1 character
        {"nested":[[],[]]}                | /nested must have at most 1 item
        {"set":[1,-1]}                    | /set/1 must be greater than 0
        {"set":["x","x"]}                 | /set/0 must be an integer of 32 bits, /set/1 must be an integer of 32 bits
        {"inner":{"count":0}}             | /inner/count must be greater than 0, /inner/id say which
        {"inner":{"id":null,"count":1}}   | /inner/id say which
        {"inner":{"id":1,"count":1}}      | /inner/id must be a string
        {"min":null,"size":null}          | fine
        {}                                | fine
        """)
    void ofARecord(String json, String expected) throws Exception {
        assertThat(ask("all", json)).as("the event").isEqualTo(expected.replaceAll("(^|, )/", "$1/0/"));
        assertThat(client.ask(json)).as("the message").isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"ann","age":18,"accepted":false} | fine
        {}                                       | /0/age is required, /0/name tell your name, /0/accepted accept or not
        {"name":null,"age":18,"accepted":true}   | /0/name tell your name
        {"name":"","age":18,"accepted":true}     | /0/name tell your name
        {"name":"ann","age":1,"accepted":true}   | /0/age at least 18, not {less}
        {"name":"ann","age":18,"accepted":null}  | /0/accepted accept or not
        {"name":"ann","age":18,"accepted":1}     | /0/accepted must be true or false
        """)
    void withMessagesOfTheirOwn(String json, String expected) throws Exception {
        assertThat(ask("told", json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ["a",1]                             | a1null
        ["a",1,["a@b.org"]]                 | a1[a@b.org]
        []                                  | /0 name it, /1 is required
        [null,0,["x"]]                      | /0 name it, /1 must be at least 1, /2/0 must be an e-mail address
        ["",1,["a@b.c","a@b.c","a@b.c"]]    | /0 name it, /2 must have at most 2 items
        """)
    void ofArguments(String json, String expected) throws Exception {
        JSONArray arguments = new JSONArray(json);
        Object[] all = new Object[arguments.length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = arguments.get(i);
        }
        assertThat(acknowledged("arguments", all)).isEqualTo(expected);
    }

    @Test
    void aSetKeepsTheOrder() throws Exception {
        assertThat(ask("unique", "[\"c\",\"a\",\"b\"]")).isEqualTo("cab");
        assertThat(ask("unique", "[\"c\",\"a\",\"c\"]")).isEqualTo("/0/2 must not have an item twice");
    }

    @Test
    void withoutAnAcknowledgementAnEventSaysSo() throws Exception {
        var error = new CompletableFuture<String>();
        socket.once("error", args -> error.complete(args[0].toString()));
        socket.emit("arguments", "", 1);

        assertThat(error.get(10, TimeUnit.SECONDS))
                .isEqualTo("{\"message\":\"Invalid payload\",\"event\":\"arguments\","
                        + "\"errors\":[{\"pointer\":\"/0\",\"message\":\"name it\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /signUps          | {"name":"ann","age":18,"tags":["a"]} | 204
        /signUps          | {}                                   | 400 /name is required
        /signUps          | {"name":" ","age":17}                | 400 /name must not be blank, /age adults only
        /signUps          | {"name":"a very long name of a person","tags":["","b","c"]} | 400 /name must have at most 20 characters, /tags/0 must not be blank, /tags must have at most 2 items
        /signUps?page=100 | {"name":"ann"}                       | 204
        /signUps?page=101 | {"name":"ann"}                       | 400 page must be at most 100
        """)
    void ofARequestBesideWhatTheDocumentSays(String target, String json, String expected) throws Exception {
        var answer = served.post(target, json);
        String body = answer.body().isEmpty() ? "" : " " + said(JSON.readTree(answer.body()));
        assertThat(answer.statusCode() + body).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /ws/a?tenant=1            | room must have at least 2 characters
        /ws/main?tenant=0         | tenant must be greater than 0
        /ws/main?tenant=1&level=6 | level must be at most 5
        """)
    void ofAHandshake(String target, String expected) throws Exception {
        try (var raw = new java.net.Socket(
                served.address().getAddress(), served.server().port())) {
            raw.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade, close\r\n"
                                    + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            raw.setSoTimeout(10_000);
            String answer = new String(raw.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(said(JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")))))
                    .isEqualTo(expected);
        }
    }

    /** The annotations are compiled: what runs does not need their jar, nor does a program that has none of them. */
    @Test
    void theirJarIsNeededByNobody() throws Exception {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("validation-api"))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
        Path source = Files.createDirectories(output.resolve("without")).resolve("Shop.java");
        Files.writeString(source, """
            package shop;
            import dev.hardwire.annotation.Application;
            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.OnEvent;
            @Application
            final class Shop {
              record Order(String item, int count) {}

              @Namespace("/")
              static final class Orders {
                @OnEvent
                static void order(Order order) {}
              }
            }
            """);
        Compiled compiled = Compiled.compile(
                List.of(source),
                output.resolve("without"),
                List.of(),
                List.of("-Werror", "-classpath", classPath),
                new HardwireProcessor());
        assertThat(compiled.lines()).isEmpty();
        assertThat(served.compiled().generated().values())
                .allSatisfy(text -> assertThat(text).doesNotContain("jakarta"));
    }

    private static String ask(String event, String json) throws Exception {
        return acknowledged(event, new Object[] {new JSONTokener(json).nextValue()});
    }

    private static String acknowledged(String event, Object[] arguments) throws Exception {
        var answer = new CompletableFuture<Object>();
        socket.emit(event, arguments, (Ack) acknowledged -> answer.complete(acknowledged[0]));
        Object said = answer.get(10, TimeUnit.SECONDS);
        return said instanceof JSONObject ? said(JSON.readTree(said.toString())) : said.toString();
    }

    private static String said(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error ->
                        error.path("pointer").asString(error.path("parameter").asString("")) + " "
                                + error.get("message").asString())
                .collect(Collectors.joining(", "));
    }

    /** A client of the endpoint that keeps what it is told. */
    private static final class Client implements WebSocket.Listener {
        private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final WebSocket webSocket;

        Client(String target) {
            webSocket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + served.server().port() + target), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            told.add(data.toString());
            from.request(1);
            return null;
        }

        String ask(String question) throws InterruptedException {
            webSocket.sendText(question, true).join();
            String answer = String.valueOf(told.poll(10, TimeUnit.SECONDS));
            return answer.startsWith("{") ? said(JSON.readTree(answer).get("error")) : answer;
        }
    }
}
