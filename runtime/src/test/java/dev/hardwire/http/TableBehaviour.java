package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.spi.Wiring;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every table of the shop must do, whoever wrote it: request for request, over the wire. A table is tested by a subclass
 * that makes its wiring; the document that a generated one is made from lies beside the shop ({@code shop.yaml}).
 */
public abstract class TableBehaviour {
    private static final String ITEM =
            "{\"name\":\"Chair\",\"price\":12.5,\"tags\":[\"a\",\"b\"],\"owner\":{\"id\":1,\"name\":\"Ann\"}}";

    /** The wiring of the table under test, whose handlers are the shop's methods. */
    protected abstract Wiring wiring(Shop shop);

    @TestFactory
    Stream<DynamicTest> requests() {
        return Stream.of(
                test("a body without parameters", get("/hello"), 200, "{'message':'hello'}"),
                test("a path parameter and defaults", get("/items/7"), 200, "{'id':7,'q':'','limit':20}"),
                test("a query", get("/items/7?q=ab&limit=5"), 200, "{'id':7,'q':'ab','limit':5}"),
                test("a query that is encoded", get("/items/7?q=a%20b+%C3%A9"), 200, "{'id':7,'q':'a b é','limit':20}"),
                test(
                        "the unknown in a query is passed over",
                        get("/items/7?other=1"),
                        200,
                        "{'id':7,'q':'','limit':20}"),
                test("a literal before a variable", get("/items/special"), 200, "{'message':'special'}"),
                test("a literal that is encoded", get("/items/%73pecial"), 200, "{'message':'special'}"),
                test("a literal beyond ASCII", get("/caf%C3%A9%20au%20lait"), 200, "{'message':'café'}"),
                test(
                        "a path that nobody has",
                        get("/nobody"),
                        404,
                        problem(404, "Not Found", "There is nothing at /nobody")),
                test("a path that is too long", get("/items/7/8"), 404, null),
                test("a slash too many", get("/hello/"), 404, null),
                test(
                        "a method that nobody has",
                        "DELETE /hello",
                        405,
                        problem(405, "Method Not Allowed", "The methods served here are GET, HEAD, OPTIONS")),
                test("no content", "DELETE /items/7", 204, ""),
                test(
                        "a problem of the handler",
                        "DELETE /items/404",
                        404,
                        problem(404, "Not Found", "There is no item 404")),
                test("a body", post("/items", ITEM), 201, ITEM),
                test(
                        "a body with properties that nobody knows",
                        post("/items", ITEM.replace("{\"name\":\"Chair\"", "{\"x\":[{}],\"name\":\"Chair\"")),
                        201,
                        ITEM),
                test("an optional body that is absent", "PUT /items/7", 204, ""),
                test("an optional body", "PUT /items/7 " + ITEM, 200, ITEM),
                test(
                        "a required body that is absent",
                        "POST /items",
                        400,
                        "{'type':'about:blank','title':'Bad Request','status':400,'detail':'The request is not valid',"
                                + "'errors':[{'pointer':'','message':'is required'}]}"),
                test("a body that is no JSON", post("/items", "{\"name\":}"), 400, null),
                test("a body with more than one value", post("/items", ITEM + "1"), 400, null),
                test(
                        "five mistakes of a body",
                        post(
                                "/items",
                                "{\"name\":\"A1\",\"price\":-1,\"tags\":[\"a\",\"\"],\"owner\":{\"id\":0,\"name\":3}}"),
                        400,
                        "{'type':'about:blank','title':'Bad Request','status':400,"
                                + "'detail':'The request is not valid in 5 places','errors':["
                                + "{'pointer':'/name','message':'must match the pattern ^[A-Za-z]+$'},"
                                + "{'pointer':'/price','message':'must be at least 0'},"
                                + "{'pointer':'/tags/1','message':'must have at least 1 character'},"
                                + "{'pointer':'/owner/id','message':'must be at least 1'},"
                                + "{'pointer':'/owner/name','message':'must be a string'}]}"),
                test(
                        "what is missing in a body",
                        post("/items", "{\"owner\":{}}"),
                        400,
                        "{'type':'about:blank','title':'Bad Request','status':400,"
                                + "'detail':'The request is not valid in 5 places','errors':["
                                + "{'pointer':'/owner/id','message':'is required'},"
                                + "{'pointer':'/owner/name','message':'is required'},"
                                + "{'pointer':'/name','message':'is required'},"
                                + "{'pointer':'/price','message':'is required'},"
                                + "{'pointer':'/tags','message':'is required'}]}"),
                test(
                        "mistakes of parameters",
                        get("/items/x?q=123456789&limit=101"),
                        400,
                        "{'type':'about:blank','title':'Bad Request','status':400,"
                                + "'detail':'The request is not valid in 3 places','errors':["
                                + "{'parameter':'id','in':'path','message':'must be an integer of 64 bits'},"
                                + "{'parameter':'q','in':'query','message':'must have at most 8 characters'},"
                                + "{'parameter':'limit','in':'query','message':'must be at most 100'}]}"),
                test("a parameter too often", get("/items/7?q=a&q=b"), 400, null),
                test(
                        "repeated parameters",
                        get("/tags?tag=a&tag=b&tag="),
                        200,
                        "{'tags':['a','b',''],'xId':5,'session':'s 1'}"),
                test("a stage", get("/stage?text=later"), 200, "{'message':'later'}"),
                test("a stage that fails", get("/stage?text=fail"), 409, problem(409, "Conflict", "It failed")));
    }

    private static String get(String target) {
        return "GET " + target;
    }

    private static String post(String target, String body) {
        return "POST " + target + " " + body;
    }

    private static String problem(int status, String title, String detail) {
        return "{'type':'about:blank','title':'" + title + "','status':" + status + ",'detail':'" + detail + "'}";
    }

    /** A test of one request: method, target and, behind a blank, the body. */
    private DynamicTest test(String name, String request, int status, String body) {
        return DynamicTest.dynamicTest(name, () -> {
            try (Server server = Hardwire.of(wiring(new TestedShop())).listen(0);
                    var client = new RawClient(server.port())) {
                String[] parts = request.split(" ", 3);
                var answer = client.request(parts[0], parts[1], parts.length < 3 ? null : parts[2]);
                assertThat(answer.status()).isEqualTo(status);
                if (body != null) {
                    assertThat(answer.body()).isEqualTo(body.replace('\'', '"'));
                }
                if (!answer.body().isEmpty()) {
                    assertThat(answer.headers().get("content-type"))
                            .isEqualTo(status < 400 ? "application/json" : "application/problem+json");
                }
                if (status == 405) {
                    assertThat(answer.headers().get("allow")).isEqualTo("GET, HEAD, OPTIONS");
                }
            }
        });
    }

    private static final class TestedShop extends Shop {
        @Override
        public void delete(long id) {
            if (id == 404) {
                throw new HttpProblem(404, "There is no item 404");
            }
        }

        @Override
        public CompletionStage<String> stage(String text) {
            return CompletableFuture.supplyAsync(() -> {
                if (text.equals("fail")) {
                    throw new HttpProblem(409, "It failed");
                }
                return text;
            });
        }
    }
}
