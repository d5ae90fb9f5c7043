package dev.hardwire.processor.check.lifecycle;

import dev.hardwire.processor.check.provider.Consumer;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.LifecycleMethod;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Place;
import org.jspecify.annotations.Nullable;

/** A method that is called for nobody's request: it has only what the application has. */
record OutsideOfCalls(LifecycleMethod method) implements Consumer {
    @Override
    public String name() {
        return method.text();
    }

    @Override
    public String packageName() {
        return method.type().packageName();
    }

    @Override
    public String kind() {
        return method.isStart() ? "the start" : "the stop";
    }

    @Override
    public Place place() {
        return method.method().place();
    }

    @Override
    public boolean has(BuiltInType type) {
        return false;
    }

    @Override
    public @Nullable Argument principal(MethodParameter parameter, Diagnostics mistakes) {
        return null;
    }

    @Override
    public boolean hasVariable(String name) {
        return false;
    }

    @Override
    public Argument.@Nullable FromParameter parameter(MethodParameter parameter, String name, Location in) {
        return null;
    }
}
