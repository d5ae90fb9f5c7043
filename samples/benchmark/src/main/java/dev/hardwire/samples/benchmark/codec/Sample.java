package dev.hardwire.samples.benchmark.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hardwire.samples.benchmark.api.Item;
import dev.hardwire.samples.benchmark.api.Order;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A document that is read and written.
 *
 * @param type what it is in Java
 * @param schema its schema among the document's components
 * @param <T> the type
 */
record Sample<T>(String name, Class<T> type, String schema, byte[] json) {
    private static final String ITEM = """
            {"name":"Desk %d","price":349.5,"tags":["office","wood","sale"],"owner":{"id":%d,"name":"Ada Lovelace",\
            "email":"ada@example.org","address":{"street":"Mall 1","city":"London","zip":"SW1Y"}}}""";

    private static final String ORDER = """
            {"id":"0b8f5d2e-5c77-4f5c-9d5c-0a1b2c3d4e5f","placed":"2026-01-31T12:00:00Z","state":"PAID",\
            "payment":{"kind":"card","number":"4111111111111111","holder":"Ada Lovelace"},\
            "labels":{"source":"web","campaign":"spring"},"lines":[%s]}""";

    private static final String LINE = """
            {"sku":"AB-%05d","quantity":%d,"price":%d.25,"gift":%s,"note":"Please wrap the item number %d well"}""";

    /** A small one, one of some twenty kilobytes, and a large list. */
    static List<Sample<?>> all() {
        return List.of(
                new Sample<>(
                        "item", Item.class, "Item", String.format(ITEM, 7, 7).getBytes(UTF_8)),
                order("order", 10),
                order("large order", 200));
    }

    private static Sample<Order> order(String name, int lines) {
        String all = IntStream.range(0, lines)
                .mapToObj(i -> String.format(LINE, i, i % 9 + 1, i, i % 2 == 0, i))
                .collect(Collectors.joining(","));
        return new Sample<>(
                name, Order.class, "Order", String.format(ORDER, all).getBytes(UTF_8));
    }
}
