package dev.hardwire.samples.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of a command line: {@code --name value}. */
public final class Arguments {
    private final Map<String, String> values = new HashMap<>();

    private Arguments() {}

    /**
     * Reads a command line; ends the program with a message where it is wrong.
     *
     * @param names the options that there are
     */
    public static Arguments of(String[] args, String... names) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!List.of(names).contains(name) || i + 1 == args.length) {
                System.err.println("Options: --" + String.join(" VALUE, --", names) + " VALUE; not " + args[i]);
                System.exit(2);
            }
            arguments.values.put(name, args[i + 1]);
        }
        return arguments;
    }

    /** The value of an option, or the default. */
    public String text(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }

    /** The value of an option as a number, or the default. */
    public int number(String name, int fallback) {
        String value = values.get(name);
        try {
            return value == null ? fallback : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            System.err.println("--" + name + " takes a number, not " + value);
            System.exit(2);
            return fallback;
        }
    }
}
