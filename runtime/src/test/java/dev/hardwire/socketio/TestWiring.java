package dev.hardwire.socketio;

import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.NamespaceTemplate;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.SpiVersion;
import dev.hardwire.spi.Wiring;
import dev.hardwire.spi.json.Codec;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A wiring of namespaces only. */
record TestWiring(List<NamespaceTable> namespaces, Map<Class<?>, Codec<?>> codecs) implements Wiring {
    static TestWiring of(NamespaceTable... tables) {
        return new TestWiring(List.of(tables), Map.of());
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public RouteTable routes() {
        return RouteTable.NONE;
    }

    @Override
    public EndpointRoutes endpoints() {
        return EndpointRoutes.NONE;
    }

    @Override
    public NamespaceTable namespace(String name) {
        return Stream.<Predicate<String>>of(
                        table -> table.equals(name), table -> hasForm(table, name), table -> table.equals("*"))
                .flatMap(wanted -> namespaces.stream().filter(table -> wanted.test(table.name())))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasForm(String table, String name) {
        return table.contains("{")
                && NamespaceTemplate.of(table.split("\\{[^}]*}", -1)).matches(name);
    }

    @Override
    public List<DocumentResource> documents() {
        return List.of();
    }
}
