package dev.hardwire.http.shop;

import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.Constraints;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.TextPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A codec as the processor would write it. */
public final class ItemCodec implements Codec<Item> {
    /** The codec. */
    public static final ItemCodec INSTANCE = new ItemCodec();

    private static final TextPattern LETTERS = TextPattern.of("^[A-Za-z]+$");
    private static final JsonName NAME = JsonName.of("name");
    private static final JsonName PRICE = JsonName.of("price");
    private static final JsonName TAGS = JsonName.of("tags");
    private static final JsonName OWNER = JsonName.of("owner");

    private ItemCodec() {}

    @Override
    public @Nullable Item read(JsonReader in) {
        int before = in.violationCount();
        if (!in.beginObject()) {
            return null;
        }
        String name = null;
        boolean hasPrice = false;
        double price = 0;
        List<String> tags = null;
        Item.Owner owner = null;
        boolean hasName = false;
        boolean hasTags = false;
        boolean hasOwner = false;
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            switch (property) {
                case "name" -> {
                    hasName = true;
                    name = in.string();
                    Constraints.length(in, name, 1, 64);
                    Constraints.pattern(in, name, LETTERS);
                }
                case "price" -> {
                    hasPrice = true;
                    price = in.float64();
                    Constraints.minimum(in, price, 0.0);
                    Constraints.maximum(in, price, 1_000_000.0);
                }
                case "tags" -> {
                    hasTags = true;
                    tags = tags(in);
                }
                case "owner" -> {
                    hasOwner = true;
                    owner = OwnerCodec.INSTANCE.read(in);
                }
                default -> in.skip();
            }
        }
        if (!hasName) {
            in.missing("name");
        }
        if (!hasPrice) {
            in.missing("price");
        }
        if (!hasTags) {
            in.missing("tags");
        }
        if (!hasOwner) {
            in.missing("owner");
        }
        return in.violationCount() > before ? null : new Item(name, price, tags, owner);
    }

    private static @Nullable List<String> tags(JsonReader in) {
        if (!in.beginArray()) {
            return null;
        }
        List<String> tags = new ArrayList<>();
        while (in.nextElement()) {
            String tag = in.string();
            Constraints.length(in, tag, 1, 32);
            tags.add(tag);
        }
        Constraints.items(in, tags.size(), 0, 10);
        return tags;
    }

    @Override
    public void write(JsonWriter out, Item value) {
        out.beginObject();
        out.name(NAME);
        out.value(value.name());
        out.name(PRICE);
        out.value(value.price());
        out.name(TAGS);
        out.beginArray();
        for (String tag : value.tags()) {
            out.value(tag);
        }
        out.endArray();
        out.name(OWNER);
        OwnerCodec.INSTANCE.write(out, value.owner());
        out.endObject();
    }

    private static final class OwnerCodec implements Codec<Item.Owner> {
        static final OwnerCodec INSTANCE = new OwnerCodec();
        private static final JsonName ID = JsonName.of("id");

        @Override
        public Item.@Nullable Owner read(JsonReader in) {
            int before = in.violationCount();
            if (!in.beginObject()) {
                return null;
            }
            boolean hasId = false;
            boolean hasName = false;
            long id = 0;
            String name = null;
            for (String property = in.nextName(); property != null; property = in.nextName()) {
                switch (property) {
                    case "id" -> {
                        hasId = true;
                        id = in.int64();
                        Constraints.minimum(in, id, 1);
                    }
                    case "name" -> {
                        hasName = true;
                        name = in.string();
                        Constraints.length(in, name, 1, 64);
                    }
                    default -> in.skip();
                }
            }
            if (!hasId) {
                in.missing("id");
            }
            if (!hasName) {
                in.missing("name");
            }
            return in.violationCount() > before ? null : new Item.Owner(id, name);
        }

        @Override
        public void write(JsonWriter out, Item.Owner value) {
            out.beginObject();
            out.name(ID);
            out.value(value.id());
            out.name(NAME);
            out.value(value.name());
            out.endObject();
        }
    }
}
