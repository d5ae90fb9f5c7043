package dev.hardwire.processor.write.table.call;

import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Middleware;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.model.ProviderCall;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which tables ask the generated class of providers for something. */
public final class ProviderUse {
    private ProviderUse() {}

    /** Whether the table of a class does. */
    public static boolean isBy(Binding binding, JavaClass type) {
        return binding.controllers().stream().anyMatch(table -> table.type().equals(type) && isBy(table))
                || binding.namespaces().stream().anyMatch(table -> table.type().equals(type) && isBy(table))
                || binding.endpoints().stream().anyMatch(table -> table.type().equals(type) && isBy(table));
    }

    private static boolean isBy(ControllerTable table) {
        return table.routes().stream().anyMatch(route -> isBy(route.providers(), route.arguments()));
    }

    private static boolean isBy(NamespaceTable table) {
        return !table.connectionProviders().isEmpty()
                || isBefore(table.beforeConnect())
                || table.events().stream()
                        .anyMatch(event -> isBefore(event.before()) || isBy(event.providers(), event.arguments()))
                || isBy(Stream.of(table.connect(), table.disconnecting(), table.disconnect(), table.error()));
    }

    private static boolean isBefore(List<Middleware> all) {
        return all.stream().anyMatch(each -> isBy(each.providers(), each.arguments()));
    }

    private static boolean isBy(EndpointTable table) {
        return !table.connectionProviders().isEmpty()
                || isBy(Stream.of(table.open(), table.text(), table.binary(), table.close(), table.error()));
    }

    private static boolean isBy(Stream<Lifecycle> handlers) {
        return handlers.filter(Objects::nonNull).anyMatch(each -> isBy(each.providers(), each.arguments()));
    }

    private static boolean isBy(List<ProviderCall> calls, List<Argument> arguments) {
        return !calls.isEmpty() || arguments.stream().anyMatch(Argument.FromProvider.class::isInstance);
    }
}
