package dev.hardwire;

import dev.hardwire.module.Modules;
import dev.hardwire.socketio.NamespaceOptions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The options of single namespaces.
 *
 * @param own by the path of the namespace, behind the prefix of its module
 */
record NamespaceLimits(Map<String, NamespaceOptions> own) {
    /** Checks that there is a namespace for all options. */
    void check(Modules modules) {
        if (own.isEmpty()) {
            return;
        }
        Set<String> paths = modules.inOrder().stream()
                .flatMap(
                        mounted -> mounted.wiring().namespaces().stream().map(table -> mounted.namespace(table.name())))
                .collect(Collectors.toSet());
        for (String path : new TreeSet<>(own.keySet())) {
            if (!paths.contains(path)) {
                throw new IllegalStateException("namespace(\"" + path + "\", …) is for no namespace: "
                        + (paths.isEmpty()
                                ? "there are none"
                                : "there are " + String.join(", ", new TreeSet<>(paths))));
            }
        }
    }
}
