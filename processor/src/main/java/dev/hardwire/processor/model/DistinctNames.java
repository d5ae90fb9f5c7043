package dev.hardwire.processor.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The Java names of what stands in one scope of a document. Where several would have one name, it is kept by the one that
 * is written so; the others say their signs ({@code -name}: {@code minusName}) and, where that does not tell them apart, how
 * they are written ({@code NAME}: {@code nameUpper}). So a name depends on the names that it clashes with and on nothing
 * else, not on their order.
 */
public final class DistinctNames {
    private DistinctNames() {}

    /** The names of parameters or record components, by the names that the document has; what still clashes is not changed. */
    public static Map<String, String> members(Collection<String> names) {
        return distinct(
                names,
                JavaNames::member,
                name -> JavaNames.member(JavaNames.spelled(name)),
                name -> JavaNames.member(JavaNames.spelled(name) + " " + kind(name)));
    }

    /** The names of enum constants, by the texts that the document has; what still clashes is not changed. */
    public static Map<String, String> constants(Collection<String> names) {
        return distinct(
                names,
                JavaNames::constant,
                name -> JavaNames.constant(JavaNames.spelled(name)),
                name -> JavaNames.constant(JavaNames.spelled(name) + " " + kind(name)));
    }

    private static Map<String, String> distinct(
            Collection<String> names,
            UnaryOperator<String> plain,
            UnaryOperator<String> spelled,
            UnaryOperator<String> withCase) {
        Map<String, String> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, plain.apply(name)));
        rename(all, spelled);
        rename(all, withCase);
        return all;
    }

    /** Renames those that clash, but for those that are written as they are called. */
    private static void rename(Map<String, String> all, UnaryOperator<String> other) {
        Set<String> clashing = clashing(all);
        clashing.forEach(name -> all.put(name, other.apply(name)));
    }

    private static Set<String> clashing(Map<String, String> all) {
        Map<String, Integer> counts = new HashMap<>();
        all.values().forEach(javaName -> counts.merge(javaName, 1, Integer::sum));
        Set<String> clashing = new LinkedHashSet<>();
        all.forEach((name, javaName) -> {
            if (counts.getOrDefault(javaName, 0) > 1 && !name.equals(javaName)) {
                clashing.add(name);
            }
        });
        return clashing;
    }

    private static String kind(String name) {
        boolean upper = name.chars().anyMatch(Character::isUpperCase);
        boolean lower = name.chars().anyMatch(Character::isLowerCase);
        if (upper && lower) {
            return Character.isUpperCase(name.charAt(0)) ? "Capitalized" : "Mixed";
        }
        return upper ? "Upper" : "Lower";
    }
}
