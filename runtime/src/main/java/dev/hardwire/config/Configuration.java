package dev.hardwire.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads options from where a program runs: a properties file, environment variables, arguments. */
final class Configuration {
    private static final String FILE = "hardwire.properties";
    /** Names the file, in the environment or an argument. */
    private static final String CONFIG = "config";

    private final Map<String, String> environment;
    private final Path directory;
    private final Entries entries = new Entries();

    /** @param directory where the names of files begin */
    Configuration(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    ServerOptions load(ServerOptions base, String... arguments) {
        Map<String, String> ours = ours();
        if (ours.isEmpty() && arguments.length == 0 && !Files.exists(directory.resolve(FILE))) {
            return base; // nothing is said, and no table is made
        }
        OptionNames names = new OptionNames(ServerTable.TABLE, new Option(CONFIG, Formats.PATH));
        List<Entry> variables = variables(ours, names);
        List<Entry> said = new Arguments(names, entries).read(arguments);
        entries.putAll(variables);
        entries.putAll(said);
        file(entries.get(CONFIG));
        // What a file says is overwritten by what the others say.
        entries.putAll(variables);
        entries.putAll(said);
        ServerOptions options = ServerTable.TABLE.read("", base, entries).orElse(base);
        entries.check();
        return options;
    }

    /** The variables that may be options, in the order of their names; an empty one is as good as none. */
    private Map<String, String> ours() {
        Map<String, String> ours = new TreeMap<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith(OptionNames.VARIABLES)
                    && !variable.getValue().isEmpty()) {
                ours.put(variable.getKey(), variable.getValue());
            }
        }
        return ours;
    }

    private List<Entry> variables(Map<String, String> ours, OptionNames names) {
        List<Entry> said = new ArrayList<>();
        for (Map.Entry<String, String> variable : ours.entrySet()) {
            String name = names.ofVariable(variable.getKey());
            if (name == null) {
                String words = variable.getKey().substring(OptionNames.VARIABLES.length());
                entries.problem("environment variable " + variable.getKey()
                        + ": there is no such option; the nearest is " + OptionNames.variable(names.nearest(words)));
            } else {
                said.add(new Entry(name, variable.getValue(), "environment variable " + variable.getKey()));
            }
        }
        return said;
    }

    private void file(@Nullable Entry config) {
        Path file = directory.resolve(config == null ? FILE : config.text());
        if (config == null && !Files.exists(file)) {
            return;
        }
        new PropertiesFile(file, new OptionNames(ServerTable.TABLE), entries).read();
    }
}
