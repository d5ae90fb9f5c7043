package dev.hardwire.processor.check.lifecycle;

import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.LifecyclePlan.Step;
import dev.hardwire.processor.model.Provider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The order of starts and stops. A start is called when all values are made that it takes; of those that can be called the one
 * with the lowest number, else the first one. Stops are called the other way round.
 */
final class LifecycleOrder {
    private final List<Step> starts;
    private final List<Step> stops;

    /** The order of methods that are given in source order. */
    LifecycleOrder(List<Step> steps) {
        this.starts =
                inOrder(steps.stream().filter(step -> step.method().isStart()).toList());
        this.stops =
                reversed(steps.stream().filter(step -> !step.method().isStart()).toList());
    }

    List<Step> starts() {
        return starts;
    }

    List<Step> stops() {
        return stops;
    }

    private static List<Step> inOrder(List<Step> unordered) {
        List<Step> left = new ArrayList<>(unordered);
        left.sort(Comparator.comparingInt((Step step) -> step.method().order()));
        List<Step> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            // Where all wait for each other, which is reported elsewhere, any will do.
            Step next = left.stream()
                    .filter(step -> left.stream().noneMatch(other -> !other.equals(step) && takesFrom(step, other)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean takesFrom(Step step, Step other) {
        Provider made = other.makes();
        return made != null && takes(step, made);
    }

    private static boolean takes(Step step, Provider value) {
        return step.arguments().stream().map(Argument.FromProvider::provider).anyMatch(value::equals);
    }

    private List<Step> reversed(List<Step> inSourceOrder) {
        List<Step> steps = new ArrayList<>();
        for (Step step : inSourceOrder) {
            steps.add(new Step(step.method(), step.arguments(), null, after(step)));
        }
        Collections.reverse(steps);
        steps.sort(Comparator.comparingInt((Step step) -> step.method().order())
                .thenComparingInt(Step::after)
                .reversed());
        return steps;
    }

    /** How many starts there are up to the last one of the same class, or of a value that the method takes. */
    private int after(Step stop) {
        int after = 0;
        for (int i = 0; i < starts.size(); i++) {
            Step start = starts.get(i);
            if (start.method().type().equals(stop.method().type()) || takesFrom(stop, start)) {
                after = i + 1;
            }
        }
        return after;
    }
}
