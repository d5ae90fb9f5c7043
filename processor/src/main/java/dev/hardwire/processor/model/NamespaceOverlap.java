package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Operation.Segment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a name may have the forms of two dynamic namespaces. Patterns are not looked at. */
final class NamespaceOverlap {
    /** A character that is no slash. */
    private static final char ONE = '\0';
    /** Any number of such characters. */
    private static final char MORE = '\1';

    private final String one;
    private final String other;
    /** The pairs of positions from which on no name has both forms. */
    private final Set<List<Integer>> none = new HashSet<>();

    private NamespaceOverlap(String one, String other) {
        this.one = one;
        this.other = other;
    }

    static boolean of(Segment.Template one, Segment.Template other) {
        return new NamespaceOverlap(form(one.literals()), form(other.literals())).from(0, 0);
    }

    private static String form(List<String> literals) {
        return String.join("" + ONE + MORE, literals);
    }

    private boolean from(int i, int j) {
        List<Integer> positions = List.of(i, j);
        if (none.contains(positions)) {
            return false;
        }
        boolean found = find(i, j);
        if (!found) {
            none.add(positions);
        }
        return found;
    }

    private boolean find(int i, int j) {
        if (at(one, i, MORE)) {
            return from(i + 1, j) || (isOne(other, j) && from(i, j + 1));
        }
        if (at(other, j, MORE)) {
            return from(i, j + 1) || (isOne(one, i) && from(i + 1, j));
        }
        if (i == one.length() || j == other.length()) {
            return i == one.length() && j == other.length();
        }
        boolean same = one.charAt(i) == other.charAt(j)
                || (at(one, i, ONE) && isOne(other, j))
                || (at(other, j, ONE) && isOne(one, i));
        return same && from(i + 1, j + 1);
    }

    private static boolean at(String form, int index, char symbol) {
        return index < form.length() && form.charAt(index) == symbol;
    }

    /** Whether there is a character that is no slash. */
    private static boolean isOne(String form, int index) {
        return index < form.length() && form.charAt(index) != '/' && form.charAt(index) != MORE;
    }
}
