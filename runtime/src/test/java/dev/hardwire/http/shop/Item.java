package dev.hardwire.http.shop;

import java.util.List;

/** What the hand-written tables take and give. */
public record Item(String name, double price, List<String> tags, Owner owner) {
    /** Who has it. */
    public record Owner(long id, String name) {}
}
