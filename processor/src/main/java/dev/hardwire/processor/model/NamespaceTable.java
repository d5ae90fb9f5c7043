package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Lifecycle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A namespace and its handlers: of its own class, and of that of the wildcard where it has none.
 *
 * @param type its own class
 * @param connectionArguments what providers take of the handshake, each once, read when a client connects
 * @param secured who may join; null where everybody may
 * @param beforeConnect what is called before the handler of the connect, in this order
 * @param connectionProviders what is made when a client connects, before the handler of that is called and behind what stands
 *     before that, for which some is made already, in this order;
 *     what is of the scope {@code CALL} among them is needed for the others, and by that handler, but not kept
 * @param connectNonBlocking whether all that happens then happens on the event loop
 */
public record NamespaceTable(
        NamespacePath path,
        JavaClass type,
        @Nullable SecuredClass secured,
        List<Argument.FromParameter> connectionArguments,
        List<Middleware> beforeConnect,
        List<ProviderCall> connectionProviders,
        boolean connectNonBlocking,
        @Nullable Lifecycle connect,
        List<Event> events,
        @Nullable Lifecycle disconnecting,
        @Nullable Lifecycle disconnect,
        @Nullable Lifecycle error) {
    /** The classes that have the handlers, its own first. */
    public List<JavaClass> owners() {
        Stream<HandlerMethod> others = Stream.of(connect, disconnecting, disconnect, error)
                .filter(Objects::nonNull)
                .map(Lifecycle::method);
        Stream<HandlerMethod> before = Stream.concat(
                        beforeConnect.stream(), events.stream().flatMap(event -> event.before().stream()))
                .map(Middleware::method);
        return Stream.concat(
                        Stream.of(type),
                        Stream.of(events.stream().map(Event::method), others, before)
                                .flatMap(each -> each)
                                .map(HandlerMethod::owner))
                .distinct()
                .toList();
    }
}
