package com.example.app;

import dev.hardwire.annotation.Controller;

/** Has types of its own, and no stub. */
@Controller
final class Items {
    Item getItem(long id) {
        return new Item(id, "item");
    }

    /** As the document has it. */
    record Item(long id, String name) {}
}
