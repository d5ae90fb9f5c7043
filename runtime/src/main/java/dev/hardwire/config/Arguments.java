package dev.hardwire.config;

import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of a program: {@code --name=value}, {@code --name value}, and {@code --name} for what is true or false. */
final class Arguments {
    private final OptionNames names;
    private final Entries entries;

    Arguments(OptionNames names, Entries entries) {
        this.names = names;
        this.entries = entries;
    }

    /** What they say of options, in their order; what they say of others is a problem. */
    List<Entry> read(String... arguments) {
        List<Entry> said = new ArrayList<>();
        boolean mayBeSecret = false;
        int i = 0;
        while (i < arguments.length && !arguments[i].equals("--")) {
            String argument = arguments[i++];
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String source = "argument " + name;
            boolean last = i == arguments.length || arguments[i].startsWith("--");
            if (!name.startsWith("--")) {
                // Behind a password, or the misspelt name of one, it may be its second word.
                String text = mayBeSecret ? "" : ", \"" + argument + "\",";
                entries.problem("argument " + i + text + " is no option: options are --name=value or --name value");
                continue;
            }
            String option = name.substring(2);
            mayBeSecret = !names.has(option) || names.has(option, Formats.SECRET);
            if (equals >= 0) {
                add(said, new Entry(option, argument.substring(equals + 1), source));
            } else if (last && names.has(option, Formats.BOOLEAN)) {
                add(said, new Entry(option, "true", source));
            } else if (last && names.has(option)) {
                entries.problem(option + " (" + source + "): has no value");
            } else {
                add(said, new Entry(option, last ? "" : arguments[i++], source));
            }
        }
        return said;
    }

    private void add(List<Entry> said, Entry entry) {
        if (names.has(entry.name())) {
            said.add(entry);
        } else {
            entries.problem(
                    entry.source() + ": there is no such option; the nearest is --" + names.nearest(entry.name()));
        }
    }
}
