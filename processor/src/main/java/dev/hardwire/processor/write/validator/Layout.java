package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which class has which methods. A class that is full is followed by one named after the first method that it has. */
final class Layout {
    /** The JVM has room for 65,535 constants a class; a reader, and the compiler, for fewer. */
    static final int MAX_WEIGHT = 10_000;

    private final Map<ClassName, List<Unit>> classes = new LinkedHashMap<>();
    private final Map<String, ClassName> owners = new HashMap<>();

    Layout(ClassName first, List<Unit> units) {
        ClassName current = first;
        int weight = 0;
        for (Unit unit : units) {
            if (weight > 0 && weight + unit.weight() > MAX_WEIGHT) {
                current = first.peerClass(first.simpleName() + "From" + capitalized(unit.name()));
                weight = 0;
            }
            weight += unit.weight();
            classes.computeIfAbsent(current, name -> new ArrayList<>()).add(unit);
            owners.put(unit.name(), current);
        }
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    Map<ClassName, List<Unit>> classes() {
        return classes;
    }

    ClassName owner(String method) {
        ClassName owner = owners.get(method);
        if (owner == null) {
            throw new IllegalStateException("There is no method " + method);
        }
        return owner;
    }
}
