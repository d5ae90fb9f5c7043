package dev.hardwire.samples.benchmark.baseline;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads, validates and writes an item by hand on Jackson's streaming API; the first mistake ends it. */
final class ItemJson {
    record Item(String name, double price, List<String> tags, Owner owner) {}

    record Owner(long id, String name, String email, Address address) {}

    record Address(String street, String city, String zip) {}

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Thrown at the first mistake. */
    private static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Invalid() {
            super(null, null, false, false);
        }
    }

    /** The item, or null where the text is not a valid one. */
    Item read(byte[] text) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            Item item = item(in);
            return in.nextToken() == null ? item : null;
        } catch (JacksonException | Invalid e) {
            return null;
        }
    }

    private static Item item(JsonParser in) {
        String name = null;
        double price = -1;
        List<String> tags = null;
        Owner owner = null;
        check(in.currentToken() == JsonToken.START_OBJECT);
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            JsonToken token = in.nextToken();
            switch (property) {
                case "name" -> name = text(in, 1, 64);
                case "price" -> {
                    check(token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT);
                    price = in.getDoubleValue();
                    check(price >= 0 && price <= 1_000_000);
                }
                case "tags" -> tags = tags(in);
                case "owner" -> owner = owner(in);
                default -> in.skipChildren();
            }
        }
        check(name != null && price >= 0 && tags != null && owner != null);
        return new Item(name, price, tags, owner);
    }

    private static List<String> tags(JsonParser in) {
        check(in.currentToken() == JsonToken.START_ARRAY);
        List<String> tags = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            tags.add(text(in, 1, 32));
        }
        check(tags.size() <= 10);
        return tags;
    }

    private static Owner owner(JsonParser in) {
        long id = 0;
        String name = null;
        String email = null;
        Address address = null;
        check(in.currentToken() == JsonToken.START_OBJECT);
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            JsonToken token = in.nextToken();
            switch (property) {
                case "id" -> {
                    check(token == JsonToken.VALUE_NUMBER_INT);
                    id = in.getLongValue();
                    check(id >= 1);
                }
                case "name" -> name = text(in, 1, 64);
                case "email" -> email = text(in, 3, 128);
                case "address" -> address = address(in);
                default -> in.skipChildren();
            }
        }
        check(id >= 1 && name != null && email != null && address != null);
        return new Owner(id, name, email, address);
    }

    private static Address address(JsonParser in) {
        String street = null;
        String city = null;
        String zip = null;
        check(in.currentToken() == JsonToken.START_OBJECT);
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.nextToken();
            switch (property) {
                case "street" -> street = text(in, 1, 64);
                case "city" -> city = text(in, 1, 64);
                case "zip" -> zip = text(in, 1, 16);
                default -> in.skipChildren();
            }
        }
        check(street != null && city != null && zip != null);
        return new Address(street, city, zip);
    }

    private static String text(JsonParser in, int min, int max) {
        check(in.currentToken() == JsonToken.VALUE_STRING);
        String text = in.getString();
        int length = text.codePointCount(0, text.length());
        check(length >= min && length <= max);
        return text;
    }

    private static void check(boolean valid) {
        if (!valid) {
            throw new Invalid();
        }
    }

    byte[] write(Item item) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(512);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("name", item.name());
            out.writeName("price");
            number(out, item.price());
            out.writeArrayPropertyStart("tags");
            for (String tag : item.tags()) {
                out.writeString(tag);
            }
            out.writeEndArray();
            Owner owner = item.owner();
            out.writeObjectPropertyStart("owner");
            out.writeNumberProperty("id", owner.id());
            out.writeStringProperty("name", owner.name());
            out.writeStringProperty("email", owner.email());
            Address address = owner.address();
            out.writeObjectPropertyStart("address");
            out.writeStringProperty("street", address.street());
            out.writeStringProperty("city", address.city());
            out.writeStringProperty("zip", address.zip());
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
        }
        return text.toByteArray();
    }

    private static void number(JsonGenerator out, double value) {
        if (value == (long) value) {
            out.writeNumber((long) value);
        } else {
            out.writeNumber(value);
        }
    }
}
