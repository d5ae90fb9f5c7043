package dev.hardwire.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    private final Map<String, Format<?>> formats = ServerTable.TABLE.formats();
    private final OptionNames inFiles = new OptionNames(formats.keySet());
    private final OptionNames names;
    private final Entries entries = new Entries();

    /** @param directory where the names of files begin */
    Configuration(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
        Map<String, Format<?>> outside = new LinkedHashMap<>(formats);
        outside.put(CONFIG, Formats.PATH);
        names = new OptionNames(outside.keySet());
    }

    ServerOptions load(ServerOptions base, String... arguments) {
        List<Entry> variables = variables();
        List<Entry> said = new Arguments(formats, names, entries).read(arguments);
        variables.forEach(entries::put);
        said.forEach(entries::put);
        file(entries.get(CONFIG));
        // What a file says is overwritten by what the others say.
        variables.forEach(entries::put);
        said.forEach(entries::put);
        ServerOptions options = ServerTable.TABLE.read("", base, entries).orElse(base);
        entries.check();
        return options;
    }

    private List<Entry> variables() {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith(OptionNames.VARIABLES))
                        .filter(variable -> !variable.getValue().isEmpty())
                        .flatMap(variable -> variable(variable.getKey(), variable.getValue()).stream())
                        .toList();
    }

    private List<Entry> variable(String variable, String value) {
        String name = names.ofVariable(variable);
        if (name != null) {
            return List.of(new Entry(name, value, "environment variable " + variable));
        }
        String nearest = OptionNames.variable(names.nearest(variable.substring(OptionNames.VARIABLES.length())));
        entries.problem("environment variable " + variable + ": there is no such option; the nearest is " + nearest);
        return List.of();
    }

    private void file(@Nullable Entry config) {
        Path file = directory.resolve(config == null ? FILE : config.text());
        if (config == null && !Files.exists(file)) {
            return;
        }
        new PropertiesFile(file, inFiles, entries).read();
    }
}
