package dev.hardwire.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of all options, as they are in files, arguments and the environment. */
final class OptionNames {
    /** What all variables begin with. */
    static final String VARIABLES = "HARDWIRE_";

    private final Collection<String> names;
    private final Map<String, String> byVariable = new HashMap<>();

    OptionNames(Collection<String> names) {
        this.names = names;
        names.forEach(name -> byVariable.put(variable(name), name));
    }

    /** The environment variable of an option. */
    static String variable(String name) {
        return VARIABLES + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The option of an environment variable, or null. */
    @Nullable
    String ofVariable(String variable) {
        return byVariable.get(variable);
    }

    /** The option that was most likely meant. */
    String nearest(String unknown) {
        String wanted = letters(unknown);
        return names.stream()
                .min(Comparator.comparingInt(name -> Math.min(
                        distance(wanted, letters(name)),
                        // Behind a forgotten prefix; a name that is right as it is comes first.
                        1 + distance(wanted, letters(name.substring(name.lastIndexOf('.') + 1))))))
                .orElseThrow();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many letters must be added, taken away or replaced to make one of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
