package dev.hardwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the arguments of a program: {@code --name=value}, {@code --name value}, and {@code --name} for what is true or false. */
final class Arguments {
    private final OptionNames names;
    private final Map<String, Format<?>> formats;
    private final Entries entries;

    /** @param formats of all options by their names */
    Arguments(Map<String, Format<?>> formats, OptionNames names, Entries entries) {
        this.formats = formats;
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
            mayBeSecret = !names.has(option) || Formats.SECRET.equals(formats.get(option));
            if (equals >= 0) {
                add(said, new Entry(option, argument.substring(equals + 1), source));
            } else if (last && Formats.BOOLEAN.equals(formats.get(option))) {
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
