package dev.hardwire.samples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import dev.hardwire.samples.petstore.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every operation of the document, over the wire. */
class ShopTest {
    private static final String TOM = "{\"name\":\"Tom\",\"species\":\"cat\",\"price\":12.5}";
    private static final String REX = "{\"name\":\"Rex\",\"species\":\"dog\",\"price\":200,\"born\":\"2024-02-29\","
            + "\"chip\":\"123456789012345\",\"tags\":[\"loud\",\"loyal\"],\"vaccinations\":{\"rabies\":\"2025-03-01\"}}";
    private static final String UNKNOWN_ORDER = "6f2c1f0a-8d0d-4d8e-9a51-0a1c8c1f2b3d";

    private Server server;
    private Client client;

    @BeforeEach
    void start() {
        server = Shop.start(0);
        client = new Client(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addsAPet() throws Exception {
        var answer = client.post("/pets", REX, "X-Branch", "harbour");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.at("/id").asLong()).isPositive();
        assertThat(answer.at("/branch").asString()).isEqualTo("harbour");
        assertThat(answer.at("/status").asString()).isEqualTo("available");
        assertThat(answer.at("/born").asString()).isEqualTo("2024-02-29");
        assertThat(answer.at("/tags/1").asString()).isEqualTo("loyal");
        assertThat(answer.at("/vaccinations/rabies").asString()).isEqualTo("2025-03-01");
        assertThat(answer.at("/since").asString()).endsWith("Z");
    }

    @Test
    void refusesTheChipOfAnotherPet() throws Exception {
        add(REX);

        var answer = client.post("/pets", REX);

        assertProblem(answer, 409, "The chip 123456789012345 is that of Rex.");
    }

    @Test
    void showsAPet() throws Exception {
        long id = add(TOM);

        var answer = client.get("/pets/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/name").asString()).isEqualTo("Tom");
        assertThat(answer.at("/price").asDouble()).isEqualTo(12.5);
        assertThat(answer.body().has("chip")).isFalse();
    }

    @Test
    void showsPricesInTheCurrencyOfTheCookie() throws Exception {
        long id = add(TOM);

        var answer = client.get("/pets/" + id, "Cookie", "theme=dark; currency=USD");

        assertThat(answer.at("/price").asDouble()).isEqualTo(13.75);
    }

    @Test
    void hasNoPetThatIsNotThere() throws Exception {
        assertProblem(client.get("/pets/77"), 404, "There is no pet 77.");
        assertProblem(client.put("/pets/77", TOM), 404, "There is no pet 77.");
        assertProblem(client.delete("/pets/77"), 404, "There is no pet 77.");
    }

    @Test
    void changesAPet() throws Exception {
        long id = add(TOM);

        var answer = client.put("/pets/" + id, TOM.replace("Tom", "Tim"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(client.get("/pets/" + id).at("/name").asString()).isEqualTo("Tim");
    }

    @Test
    void doesNotChangeAChipToThatOfAnother() throws Exception {
        add(REX);
        long id = add(TOM);

        assertProblem(client.put("/pets/" + id, REX), 409, "The chip 123456789012345 is that of Rex.");
    }

    @Test
    void removesAPet() throws Exception {
        long id = add(TOM);

        var answer = client.delete("/pets/" + id);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(client.get("/pets/" + id).status()).isEqualTo(404);
    }

    @Test
    void keepsAPetThatIsSold() throws Exception {
        long id = add(TOM);
        client.post("/orders", order(id));

        assertProblem(client.delete("/pets/" + id), 409, "Tom is sold and waits for its owner.");
    }

    @Test
    void listsWhatIsAvailableInTheMainBranchByDefault() throws Exception {
        add(TOM);
        add(REX);
        client.post("/pets", TOM, "X-Branch", "harbour");
        client.post("/orders", order(add(TOM.replace("Tom", "Sold"))));

        assertThat(names(client.get("/pets"))).containsExactly("Tom", "Rex");
        assertThat(names(client.get("/pets", "X-Branch", "harbour"))).containsExactly("Tom");
        assertThat(names(client.get("/pets?status=sold"))).containsExactly("Sold");
        assertThat(names(client.get("/pets?species=dog&species=bird"))).containsExactly("Rex");
        assertThat(names(client.get("/pets?limit=1"))).containsExactly("Tom");
    }

    @Test
    void takesAPhotoWithACaption() throws Exception {
        long rex = add(REX);
        String photo =
                "--x\r\nContent-Disposition: form-data; name=photo; filename=rex.png\r\nContent-Type: image/png\r\n"
                        + "\r\nPNG\r\n";
        String caption = "--x\r\nContent-Disposition: form-data; name=caption\r\nContent-Type: application/json\r\n\r\n"
                + "{\"text\":\"Rex\",\"taken\":\"2026-01-31\"}\r\n";

        var answer = client.upload("/pets/" + rex + "/photos", photo + caption + "--x--");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/caption").asString()).isEqualTo("Rex");
        assertThat(answer.at("/mediaType").asString()).isEqualTo("image/png");
        assertThat(answer.at("/bytes").asLong()).isEqualTo(3);
        assertThat(client.upload("/pets/" + rex + "/photos", caption + "--x--")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/photo");
        assertThat(client.upload("/pets/4711/photos", photo + "--x--").status()).isEqualTo(404);
    }

    @Test
    void countsPetsByStatus() throws Exception {
        add(REX);
        client.post("/orders", order(add(TOM)));

        var answer = client.get("/inventory");

        assertThat(answer.text()).isEqualTo("{\"available\":1,\"sold\":1}");
        assertThat(client.get("/inventory", "X-Branch", "empty").text()).isEqualTo("{\"available\":0,\"sold\":0}");
    }

    @Test
    void sellsPets() throws Exception {
        long tom = add(TOM);
        long rex = add(REX);

        var placed = client.post("/orders", order(tom, rex));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.at("/total").asDouble()).isEqualTo(212.5);
        assertThat(placed.at("/payment/method").asString()).isEqualTo("card");
        var shown = client.get("/orders/" + placed.at("/id").asString());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(placed.body());
    }

    @Test
    void takesAnInvoice() throws Exception {
        var order =
                "{\"pets\":[%d],\"payment\":{\"address\":{\"street\":\"Quay 1\",\"city\":\"Kiel\",\"zip\":\"24103\"},"
                        + "\"method\":\"invoice\"},\"remark\":null}";

        var placed = client.post("/orders", order.formatted(add(TOM)));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.at("/payment/method").asString()).isEqualTo("invoice");
        assertThat(placed.at("/payment/days").asInt()).isEqualTo(14);
        assertThat(placed.at("/payment/address/city").asString()).isEqualTo("Kiel");
    }

    @Test
    void takesTheSameOrderOnce() throws Exception {
        long tom = add(TOM);

        var first = client.post("/orders", order(tom), "Idempotency-Key", UNKNOWN_ORDER);
        var second = client.post("/orders", order(tom), "Idempotency-Key", UNKNOWN_ORDER);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void doesNotSellWhatItHasNot() throws Exception {
        long tom = add(TOM);
        client.post("/orders", order(tom));

        assertProblem(client.post("/orders", order(tom)), 409, "Tom is sold.");
        assertProblem(client.post("/orders", order(77)), 404, "There is no pet 77.");
        assertProblem(client.get("/orders/" + UNKNOWN_ORDER), 404, "There is no order " + UNKNOWN_ORDER + ".");
    }

    private long add(String pet) throws Exception {
        var answer = client.post("/pets", pet);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asLong();
    }

    private static String order(long... pets) {
        var ids = new ArrayList<String>();
        for (long pet : pets) {
            ids.add(Long.toString(pet));
        }
        return "{\"pets\":[" + String.join(",", ids)
                + "],\"payment\":{\"method\":\"card\",\"number\":\"4111111111111111\",\"expires\":\"2031-07\"}}";
    }

    private static List<String> names(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body()
                .valueStream()
                .map(pet -> pet.get("name"))
                .map(JsonNode::asString)
                .toList();
    }

    private static void assertProblem(Answer answer, int status, String detail) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/status").asInt()).isEqualTo(status);
        assertThat(answer.at("/detail").asString()).isEqualTo(detail);
    }
}
