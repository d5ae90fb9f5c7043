package dev.hardwire.http.shop;

import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.Operation.Body;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ParameterStyle;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table as the processor would write it. */
public class ShopRoutes implements RouteTable {
    private static final JsonName MESSAGE = JsonName.of("message");
    private static final JsonName ID = JsonName.of("id");
    private static final JsonName Q = JsonName.of("q");
    private static final JsonName LIMIT = JsonName.of("limit");
    private static final JsonName TAGS = JsonName.of("tags");
    private static final JsonName X_ID = JsonName.of("xId");
    private static final JsonName SESSION = JsonName.of("session");
    private static final ResponseHead OK = ResponseHead.of(200, "application/json");
    private static final ResponseHead CREATED = ResponseHead.of(201, "application/json");
    private static final List<String> JSON = List.of("application/json");

    private final Shop shop;

    /** The routes of a shop. */
    public ShopRoutes(Shop shop) {
        this.shop = shop;
    }

    @Override
    public Set<String> literals() {
        return Set.of("hello", "items", "special", "stage", "tags", "block", "nothing", "caf\u00e9 au lait");
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                new Operation("hello", "GET", "/hello", true, Body.NONE, List.of()),
                new Operation("getItem", "GET", "/items/{id}", false, Body.NONE, List.of()),
                new Operation("addItem", "POST", "/items", true, Body.REQUIRED, JSON),
                new Operation("putItem", "PUT", "/items/{id}", false, Body.OPTIONAL, JSON),
                new Operation("deleteItem", "DELETE", "/items/{id}", false, Body.NONE, List.of()),
                new Operation("special", "GET", "/items/special", true, Body.NONE, List.of()),
                new Operation("stage", "GET", "/stage", true, Body.NONE, List.of()),
                new Operation("tags", "GET", "/tags", true, Body.NONE, List.of()),
                new Operation("block", "GET", "/block", false, Body.NONE, List.of()),
                new Operation("nothing", "GET", "/nothing", true, Body.NONE, List.of()),
                new Operation("cafe", "GET", "/caf\u00e9 au lait", true, Body.NONE, List.of()));
    }

    @Override
    public int path(RequestPath path) {
        return switch (path.size()) {
            case 1 ->
                switch (path.literal(0)) {
                    case "hello" -> 0;
                    case "items" -> 1;
                    case "stage" -> 4;
                    case "tags" -> 5;
                    case "block" -> 6;
                    case "nothing" -> 7;
                    case "caf\u00e9 au lait" -> 8;
                    default -> NOT_FOUND;
                };
            case 2 -> path.literal(0).equals("items") ? path.literal(1).equals("special") ? 3 : 2 : NOT_FOUND;
            default -> NOT_FOUND;
        };
    }

    @Override
    public int operation(int path, String method) {
        return switch (path) {
            case 0 -> method.equals("GET") ? 0 : NOT_FOUND;
            case 1 -> method.equals("POST") ? 2 : NOT_FOUND;
            case 2 ->
                switch (method) {
                    case "GET" -> 1;
                    case "PUT" -> 3;
                    case "DELETE" -> 4;
                    default -> NOT_FOUND;
                };
            case 3 -> method.equals("GET") ? 5 : NOT_FOUND;
            case 4 -> method.equals("GET") ? 6 : NOT_FOUND;
            case 5 -> method.equals("GET") ? 7 : NOT_FOUND;
            case 6 -> method.equals("GET") ? 8 : NOT_FOUND;
            case 7 -> method.equals("GET") ? 9 : NOT_FOUND;
            case 8 -> method.equals("GET") ? 10 : NOT_FOUND;
            default -> NOT_FOUND;
        };
    }

    @Override
    public String allow(int path) {
        return switch (path) {
            case 1 -> "POST, OPTIONS";
            case 2 -> "DELETE, GET, HEAD, OPTIONS, PUT";
            default -> "GET, HEAD, OPTIONS";
        };
    }

    @Override
    public void call(int operation, HttpCall call) throws Exception {
        switch (operation) {
            case 0 -> {
                shop.asked(call.request());
                message(call, shop.hello());
            }
            case 1 -> getItem(call);
            case 2 -> addItem(call);
            case 3 -> putItem(call);
            case 4 -> deleteItem(call);
            case 5 -> message(call, "special");
            case 6 -> stage(call);
            case 7 -> tags(call);
            case 8 -> {
                shop.block();
                call.answer(204);
            }
            case 9 -> {
                // answers nothing
            }
            case 10 -> message(call, "caf\u00e9");
            default -> throw new IllegalArgumentException("There is no operation " + operation);
        }
    }

    private static void message(HttpCall call, String message) {
        JsonWriter out = call.beginAnswer(OK);
        out.beginObject();
        out.name(MESSAGE);
        out.value(message);
        out.endObject();
        call.endAnswer();
    }

    private void getItem(HttpCall call) throws Exception {
        ParameterReader in = call.parameters();
        in.path("id", 1);
        long id = in.int64();
        Constraints.minimum(in, id, 1);
        String q = in.query("q") ? in.string() : "";
        Constraints.length(in, q, 0, 8);
        int limit = in.query("limit") ? in.int32() : 20;
        Constraints.maximum(in, limit, 100);
        if (call.rejected()) {
            return;
        }
        String answer = shop.item(id, q, limit);
        JsonWriter out = call.beginAnswer(OK);
        out.beginObject();
        out.name(ID);
        out.value(id);
        out.name(Q);
        out.value(answer);
        out.name(LIMIT);
        out.value(limit);
        out.endObject();
        call.endAnswer();
    }

    private void addItem(HttpCall call) throws Exception {
        Item item = ItemCodec.INSTANCE.read(call.body());
        if (call.rejected()) {
            return;
        }
        Item added = shop.add(item);
        ItemCodec.INSTANCE.write(call.beginAnswer(CREATED), added);
        call.endAnswer();
    }

    private void putItem(HttpCall call) throws Exception {
        ParameterReader in = call.parameters();
        in.path("id", 1);
        long id = in.int64();
        Item item = call.hasBody() ? ItemCodec.INSTANCE.read(call.body()) : null;
        if (call.rejected()) {
            return;
        }
        Item put = shop.put(id, item);
        if (put == null) {
            call.answer(204);
        } else {
            ItemCodec.INSTANCE.write(call.beginAnswer(OK), put);
            call.endAnswer();
        }
    }

    private void deleteItem(HttpCall call) throws Exception {
        ParameterReader in = call.parameters();
        in.path("id", 1);
        long id = in.int64();
        if (call.rejected()) {
            return;
        }
        shop.delete(id);
        call.answer(204);
    }

    private void stage(HttpCall call) throws Exception {
        ParameterReader in = call.parameters();
        String text = in.query("text") ? in.string() : "";
        if (call.rejected()) {
            return;
        }
        call.when(shop.stage(text), value -> message(call, value));
    }

    private void tags(HttpCall call) throws Exception {
        ParameterReader in = call.parameters();
        List<String> tags = new ArrayList<>();
        if (in.query("tag")) {
            in.items(ParameterStyle.FORM_EXPLODED);
            while (in.nextItem()) {
                tags.add(in.string());
            }
        }
        int xId = in.header("X-Id") ? in.int32() : 0;
        String session = in.cookie("session") ? in.string() : "";
        if (call.rejected()) {
            return;
        }
        JsonWriter out = call.beginAnswer(OK);
        out.beginObject();
        out.name(TAGS);
        out.beginArray();
        shop.tags(tags, xId, session).forEach(out::value);
        out.endArray();
        out.name(X_ID);
        out.value(xId);
        out.name(SESSION);
        out.value(session);
        out.endObject();
        call.endAnswer();
    }
}
