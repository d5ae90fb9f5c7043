package dev.hardwire.processor.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.SpiVersion;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.MalformedJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests through the generated tables of the pet shop, without a server. */
class ShopTest {
    private static final String SEVEN =
            "{\"name\":\"Seven\",\"price\":1,\"status\":\"sold\",\"id\":7,\"since\":\"2026-01-31T12:00:00Z\",\"chip\":null}";

    @TempDir
    static Path output;

    private static Loaded shop;
    private Wiring wiring;
    private RouteTable routes;

    @BeforeAll
    static void compile() throws Exception {
        shop = new Loaded("petstore", output);
    }

    @BeforeEach
    void open() throws Exception {
        wiring = shop.open();
        routes = wiring.routes();
    }

    @Test
    void theWiringSaysWhatThereIs() {
        assertThat(wiring.spiVersion()).isEqualTo(SpiVersion.CURRENT);
        assertThat(wiring.documents())
                .containsExactly(new DocumentResource(
                        "openapi.yaml", "META-INF/hardwire/shop.Shop/openapi.yaml.json", "Pet store", "/v1"));
        assertThat(wiring.codecs().keySet())
                .extracting(Class::getSimpleName)
                .contains("Pet", "NewPet", "Status", "Food", "Owner", "ShelfShelf");
        assertThat(wiring.namespaces()).isEmpty();
        assertThat(wiring.namespace("/")).isNull();
        assertThat(routes.operations())
                .contains(new Operation(
                                "addPet",
                                "POST",
                                "/v1/pets",
                                false,
                                Operation.Body.REQUIRED,
                                List.of("application/json"))
                        .producing("application/json"))
                .contains(new Operation(
                        "feedPet",
                        "PUT",
                        "/v1/pets/{petId}",
                        false,
                        Operation.Body.OPTIONAL,
                        List.of("application/json")))
                .contains(new Operation("shelf", "GET", "/v1/{shelf}/mine", true, Operation.Body.NONE, List.of())
                        .producing("application/json"));
    }

    @Test
    void answersWithABody() throws Exception {
        MemoryCall call = new MemoryCall("GET", "/v1/pets/7").to(routes);
        assertThat(call.status).isEqualTo(200);
        assertThat(call.contentType).isEqualTo("application/json");
        assertThat(call.answer).isEqualTo(SEVEN);
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/pets/8, 404", "DELETE, /v1/pets/8?body=abc, 204", "PUT, /v1/pets/8, 204"})
    void answersWithoutABody(String method, String target, int status) throws Exception {
        MemoryCall call = new MemoryCall(method, target).to(routes);
        assertThat(call.status).isEqualTo(status);
        assertThat(call.answer).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/pets/mine | {}",
                "/v1/upper/mine | \"UPPER\"",
            })
    void literalsComeBeforeVariables(String path, String answer) throws Exception {
        assertThat(new MemoryCall("GET", path).to(routes).answer).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/pets/7/toys, 404",
        "GET, /pets, 404",
        "GET, /v1/upper/yours, 404",
        "GET, /v2/pets/mine, 404",
        "GET, /, 404",
        "DELETE, /v1/pets, 405",
        "DELETE, /v1/pets/mine, 405"
    })
    void findsNothingElse(String method, String path, int status) throws Exception {
        assertThat(new MemoryCall(method, path).to(routes).status).isEqualTo(status);
    }

    @Test
    void saysWhichMethodsThereAre() throws Exception {
        assertThat(new MemoryCall("PATCH", "/v1/pets").to(routes).answer).isEqualTo("GET, HEAD, POST, OPTIONS");
        assertThat(new MemoryCall("PATCH", "/v1/pets/7").to(routes).answer)
                .isEqualTo("GET, HEAD, PUT, DELETE, OPTIONS");
        assertThatIllegalArgumentException().isThrownBy(() -> routes.allow(99)).withMessage("There is no path 99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routes.call(99, new MemoryCall("GET", "/")))
                .withMessage("There is no operation 99");
    }

    @Test
    void readsParametersFromEverywhere() throws Exception {
        MemoryCall call = new MemoryCall("GET", "/v1/pets?limit=5&tag=a&tag=b&status=2nd-hand")
                .header("X-Request-ID", "00000000-0000-0000-0000-00000000002a")
                .cookie("limit", "true")
                .to(routes);
        assertThat(call.answer)
                .startsWith("[{\"name\":\"5 [a, b] _2ND_HAND 00000000-0000-0000-0000-00000000002a true\",");
    }

    @Test
    void absentParametersHaveTheirDefaultsOrNull() throws Exception {
        MemoryCall call = new MemoryCall("GET", "/v1/pets").to(routes);
        assertThat(call.answer).startsWith("[{\"name\":\"20 null null null null\",");
    }

    @Test
    void allThatIsWrongWithParametersIsSaidAtOnce() throws Exception {
        MemoryCall call = new MemoryCall("GET", "/v1/pets?limit=0&tag=a&tag=&status=lost")
                .header("X-Request-ID", "42")
                .cookie("limit", "yes")
                .to(routes);
        assertThat(call.status).isEqualTo(400);
        assertThat(call.problems())
                .containsExactly(
                        "query limit must be at least 1",
                        "query tag must have at least 1 character",
                        "query status must be one of available, sold, 2nd-hand",
                        "header X-Request-ID must be a UUID",
                        "cookie limit must be true or false");
    }

    @Test
    void aValueOfTheWrongTypeIsOneMistake() throws Exception {
        assertThat(new MemoryCall("GET", "/v1/pets/x").to(routes).problems())
                .containsExactly("path petId must be an integer of 64 bits");
        assertThat(new MemoryCall("GET", "/v1/pets?limit=1&limit=2").to(routes).problems())
                .containsExactly("query limit must occur once, not 2 times");
        assertThat(new MemoryCall("DELETE", "/v1/pets/7").to(routes).problems())
                .containsExactly("query body is required");
        assertThat(new MemoryCall("DELETE", "/v1/pets/7?body=A").to(routes).problems())
                .containsExactly("query body must match the pattern ^[a-z]+$");
    }

    @Test
    void readsAndWritesABodyWithEverything() throws Exception {
        String given =
                "{\"price\":9.99,\"name\":\"Rex\",\"nick-name\":\"R\",\"born\":\"2020-02-29\",\"status\":\"2nd-hand\","
                        + "\"tags\":[\"a\",\"b\"],\"owner\":{\"id\":5,\"vip\":false,\"age\":41},\"photo\":\"AQID\","
                        + "\"extra\":{\"any\":[1,null]},\"weights\":{\"kg\":1.5},\"unknown\":{\"a\":[1]}}";
        MemoryCall call = new MemoryCall("POST", "/v1/pets").body(given).to(routes);
        assertThat(call.problems()).isEmpty();
        assertThat(call.status).isEqualTo(201);
        assertThat(call.answer)
                .isEqualTo("{\"name\":\"Rex\",\"price\":9.99,\"nick-name\":\"R\",\"born\":\"2020-02-29\","
                        + "\"status\":\"2nd-hand\",\"tags\":[\"a\",\"b\"],\"owner\":{\"id\":5,\"vip\":false,\"age\":41},"
                        + "\"photo\":\"AQID\",\"extra\":{\"any\":[1,null]},\"weights\":{\"kg\":1.5},\"id\":1,"
                        + "\"since\":\"2026-01-31T12:00:00Z\",\"chip\":null}");
    }

    @Test
    void absentPropertiesHaveTheirDefaultsOrAreLeftOut() throws Exception {
        MemoryCall call = new MemoryCall("POST", "/v1/pets")
                .body("{\"name\":\"Rex\",\"price\":0,\"nick-name\":null}")
                .to(routes);
        assertThat(call.answer)
                .isEqualTo("{\"name\":\"Rex\",\"price\":0,\"status\":\"available\",\"id\":1,"
                        + "\"since\":\"2026-01-31T12:00:00Z\",\"chip\":null}");
    }

    @Test
    void fiveMistakesInABodyAreFiveViolations() throws Exception {
        String given = "{\"price\":-1,\"tags\":[\"a\",\"a\"],\"owner\":{\"id\":0},\"born\":\"yesterday\"}";
        MemoryCall call = new MemoryCall("POST", "/v1/pets").body(given).to(routes);
        assertThat(call.status).isEqualTo(400);
        assertThat(call.problems())
                .containsExactly(
                        "/price must be at least 0",
                        "/tags must not have an item twice",
                        "/owner/id must be greater than 0",
                        "/born must be a date such as 2026-01-31",
                        "/name is required");
    }

    @Test
    void aDefaultResponseHasItsOwnStatus() throws Exception {
        MemoryCall call = new MemoryCall("POST", "/v1/pets")
                .body("{\"name\":\"Nobody\",\"price\":0}")
                .to(routes);
        assertThat(call.status).isEqualTo(418);
        assertThat(call.answer).isEqualTo("{\"message\":\"I'm a teapot\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"dry\",\"grams\":50} | DryFood[kind=dry, grams=50]",
                "{\"cans\":2,\"kind\":\"wet\"} | WetFood[kind=wet, cans=2]"
            })
    void aUnionIsToldApartByItsDiscriminatorWhereverThatIs(String food, String expected) throws Exception {
        assertThat(new MemoryCall("PUT", "/v1/pets/7").body(food).to(routes).status)
                .isEqualTo(204);
        assertThat(new MemoryCall("GET", "/v1/pets/mine").to(routes).answer).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"raw\"} | /kind must be one of dry, wet",
                "{\"grams\":5} | /kind is required",
                "{\"grams\":7,\"kind\":\"dry\"} | /grams must be a multiple of 5",
                "[] | ' must be an object'"
            })
    void aUnionThatIsWrong(String food, String problem) throws Exception {
        assertThat(new MemoryCall("PUT", "/v1/pets/7").body(food).to(routes).problems())
                .containsExactly(problem);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() ->
                        new MemoryCall("POST", "/v1/pets").body("{\"name\":").to(routes))
                .isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> new MemoryCall("PUT", "/v1/pets/7")
                        .body("{\"kind\":\"dry\",\"grams\":5} {}")
                        .to(routes))
                .isInstanceOf(MalformedJson.class);
    }
}
