package dev.hardwire.module;

import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has something where: the paths of operations and endpoints, and the names of namespaces. */
final class Places {
    /** By the path with its variables unnamed. */
    private final Map<String, Claim> paths = new HashMap<>();

    private final Map<String, Claim> endpoints = new HashMap<>();
    private final Map<String, Claim> namespaces = new HashMap<>();

    private record Claim(MountedWiring owner, String what) {
        @Override
        public String toString() {
            return what + " of " + owner;
        }
    }

    /**
     * Takes the places of a wiring.
     *
     * @throws IllegalStateException if another one has one of them
     */
    void claim(MountedWiring mounted) {
        // Several operations of one wiring have one path: the compiler has seen that their methods differ.
        Map<String, Operation> own = new LinkedHashMap<>();
        mounted.wiring()
                .routes()
                .operations()
                .forEach(operation -> own.putIfAbsent(unnamed(operation.path()), operation));
        own.forEach((place, operation) -> claim(
                paths,
                mounted.prefix() + place,
                mounted.prefix() + operation.path(),
                new Claim(mounted, "the operation " + operation.id())));
        for (EndpointTable table : mounted.wiring().endpoints().tables()) {
            String path = mounted.prefix() + table.path();
            claim(endpoints, unnamed(path), path, new Claim(mounted, "the endpoint " + table.path()));
        }
        for (NamespaceTable table : mounted.wiring().namespaces()) {
            String name = mounted.namespace(table.name());
            claim(namespaces, unnamed(name), name, new Claim(mounted, "the namespace " + table.name()));
        }
    }

    /** The names of variables do not tell paths apart; patterns of variables do. */
    private static String unnamed(String path) {
        StringBuilder unnamed = new StringBuilder(path.length());
        int from = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
            int end = open + 1;
            while (end < path.length() && "{}:".indexOf(path.charAt(end)) < 0) {
                end++;
            }
            boolean name = end < path.length() && path.charAt(end) == '}';
            unnamed.append(path, from, name ? open + 1 : end);
            from = end;
        }
        return unnamed.append(path, from, path.length()).toString();
    }

    private static void claim(Map<String, Claim> taken, String place, String shown, Claim claim) {
        Claim before = taken.putIfAbsent(place, claim);
        if (before != null) {
            throw new IllegalStateException(
                    "Two things are at " + shown + ": " + before + ", and " + claim + ". Give a module another prefix");
        }
    }
}
