package dev.hardwire.processor.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the existing name that is nearest to one that does not exist. */
public final class DidYouMean {
    private DidYouMean() {}

    /** {@code "; did you mean x?"} with the nearest name, or an empty text where none is near. */
    public static String among(String wrong, Collection<String> names) {
        return nearest(wrong, names).map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** The nearest name, if one is near. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        int bound = Math.max(1, wrong.length() / 3);
        return names.stream()
                .filter(name -> distance(wrong, name) <= bound && distance(wrong, name) < wrong.length())
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance, case ignored. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
