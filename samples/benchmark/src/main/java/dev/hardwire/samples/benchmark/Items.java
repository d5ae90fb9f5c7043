package dev.hardwire.samples.benchmark;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.NonBlocking;
import dev.hardwire.samples.benchmark.api.AddOrderResponse;
import dev.hardwire.samples.benchmark.api.Found;
import dev.hardwire.samples.benchmark.api.Greeting;
import dev.hardwire.samples.benchmark.api.Item;
import dev.hardwire.samples.benchmark.api.Order;

/** The REST answers. */
@Controller
@NonBlocking
public final class Items {
    Greeting hello() {
        return new Greeting("hello");
    }

    Found getItem(int id, String q) {
        return new Found(id, q);
    }

    Item addItem(Item body) {
        return body;
    }

    AddOrderResponse addOrder(Order body) {
        return new AddOrderResponse.NoContent();
    }
}
