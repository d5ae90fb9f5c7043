package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Binding.Argument;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an application does at its start and at its stop, decided.
 *
 * @param starts in the order in which they are called
 * @param stops in the order in which they are called
 * @param closed the classes whose instances are closed when all is called, the last one first
 */
public record LifecyclePlan(List<Step> starts, List<Step> stops, List<JavaClass> closed) {
    public LifecyclePlan {
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
        closed = List.copyOf(closed);
    }

    /**
     * A method and what it gets.
     *
     * @param arguments one per parameter of the method
     * @param makes what others get of it, or null
     * @param after how many starts must have succeeded before a stop is called; 0 for a start
     */
    public record Step(
            LifecycleMethod method,
            List<Argument.FromProvider> arguments,
            @Nullable Provider makes,
            int after) {
        public Step {
            arguments = List.copyOf(arguments);
        }
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return starts.isEmpty() && stops.isEmpty() && closed.isEmpty();
    }

    /** Whether anything of it makes or takes a value. */
    public boolean hasValues() {
        return steps().anyMatch(
                        step -> step.makes() != null || !step.arguments().isEmpty());
    }

    /** All methods. */
    public Stream<Step> steps() {
        return Stream.concat(starts.stream(), stops.stream());
    }
}
