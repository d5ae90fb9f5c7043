package dev.hardwire.http.shop;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.List;
import java.util.Map;

/** A wiring as the processor would write it. */
public record ShopWiring(RouteTable routes, EndpointRoutes endpoints, List<DocumentResource> documents)
        implements Wiring {
    /** A shop without endpoints and documents. */
    public static ShopWiring of(Shop shop) {
        return new ShopWiring(new ShopRoutes(shop), EndpointRoutes.NONE, List.of());
    }

    /** A talk without routes. */
    public static ShopWiring of(ShopEndpoints.Talk talk, boolean nonBlocking) {
        return new ShopWiring(new ShopRoutes(new Shop()), new ShopEndpoints(talk, nonBlocking), List.of());
    }

    @Override
    public int spiVersion() {
        return 3;
    }

    @Override
    public List<NamespaceTable> namespaces() {
        return List.of();
    }

    @Override
    public NamespaceTable namespace(String name) {
        return null;
    }

    @Override
    public Map<Class<?>, Codec<?>> codecs() {
        return Map.of(Item.class, ItemCodec.INSTANCE);
    }
}
