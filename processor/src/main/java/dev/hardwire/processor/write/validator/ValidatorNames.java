package dev.hardwire.processor.write.validator;

import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of validators: the steps of the schema's pointer, without those that all have ({@code petName} for {@code
 * #/components/schemas/Pet/properties/name}). Where two would have one name, the file's comes first, then the number of the
 * schema among those of the name, in the order of reading.
 */
final class ValidatorNames {
    private static final Set<String> CONTAINERS = Set.of("$defs", "definitions", "properties");
    private static final int MAX_LENGTH = 80;

    private final Map<TypeId, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    /** The number that was given last to one of a name. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param ids in the order of reading */
    ValidatorNames(Collection<TypeId> ids) {
        for (TypeId id : ids) {
            String own = name(id.pointer());
            String withFile = JavaNames.member(id.file() + " " + own);
            String name = taken.add(own) ? own : withFile;
            while (!name.equals(own) && !taken.add(name)) {
                name = withFile + "_" + numbers.merge(withFile, 2, (last, first) -> last + 1);
            }
            names.put(id, name);
        }
    }

    String of(TypeId id) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalStateException("There is no schema " + id);
        }
        return name;
    }

    private static String name(String pointer) {
        List<String> steps = new ArrayList<>();
        String before = "";
        for (String token : pointer.split("/")) {
            String step = token.replace("~1", "/").replace("~0", "~");
            boolean container = (CONTAINERS.contains(step) && !CONTAINERS.contains(before))
                    || (steps.isEmpty() && (step.equals("components") || step.equals("schemas") || step.isEmpty()));
            before = container ? step : "";
            if (!container) {
                steps.add(step.matches("[0-9]{1,6}") ? String.valueOf(Integer.parseInt(step) + 1) : step);
            }
        }
        String name = steps.isEmpty() ? "root" : JavaNames.member(String.join(" ", steps));
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
    }
}
