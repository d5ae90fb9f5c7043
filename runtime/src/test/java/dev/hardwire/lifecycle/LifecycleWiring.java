package dev.hardwire.lifecycle;

import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopRoutes;
import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.SpiVersion;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.List;
import java.util.Map;

/** Operations with a lifecycle. */
public record LifecycleWiring(RouteTable routes, Lifecycle lifecycle) implements Wiring {
    /** The shop with a lifecycle. */
    public static LifecycleWiring of(Lifecycle lifecycle) {
        return new LifecycleWiring(new ShopRoutes(new Shop()), lifecycle);
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public EndpointRoutes endpoints() {
        return EndpointRoutes.NONE;
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
        return Map.of();
    }

    @Override
    public List<DocumentResource> documents() {
        return List.of();
    }
}
