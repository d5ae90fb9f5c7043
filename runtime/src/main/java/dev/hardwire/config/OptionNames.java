package dev.hardwire.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The names of all options, as they are in files, arguments and the environment. Looks into the tables of those that are
 * asked for only: most programs are told a port, and all tables together take longer to make than the rest of a start.
 */
final class OptionNames {
    /** What all variables begin with. */
    static final String VARIABLES = "HARDWIRE_";

    private final OptionTable<?, ?> table;
    private final List<Option> more;

    /** @param more options that are in no table */
    OptionNames(OptionTable<?, ?> table, Option... more) {
        this.table = table;
        this.more = List.of(more);
    }

    /** The environment variable of an option. */
    static String variable(String name) {
        return VARIABLES + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** Whether there is an option whose value is written like this. */
    boolean has(String name, Format<?> format) {
        Option found = find(name);
        return found != null && found.format().equals(format);
    }

    private @Nullable Option find(String name) {
        Option found = words(name.replace('.', '-'));
        return found != null && found.name().equals(name) ? found : null;
    }

    private @Nullable Option words(String words) {
        for (Option option : more) {
            if (option.name().equals(words)) {
                return option;
            }
        }
        return table.find("", words);
    }

    /** The option of an environment variable, or null. */
    @Nullable
    String ofVariable(String variable) {
        String words =
                variable.substring(VARIABLES.length()).toLowerCase(Locale.ROOT).replace('_', '-');
        Option found = words(words);
        return found != null && variable(found.name()).equals(variable) ? found.name() : null;
    }

    /** The option that was most likely meant. */
    String nearest(String unknown) {
        String wanted = letters(unknown);
        List<String> names = new ArrayList<>(table.formats().keySet());
        more.forEach(option -> names.add(option.name()));
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
