package dev.hardwire.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads a properties file, as {@link Properties} has it, in UTF-8, with the line of each option. */
final class PropertiesFile {
    private final Path file;
    private final OptionNames names;
    private final Entries entries;
    private final Map<String, Integer> lines = new HashMap<>();

    PropertiesFile(Path file, OptionNames names, Entries entries) {
        this.file = file;
        this.names = names;
        this.entries = entries;
    }

    void read() {
        List<String> text = text();
        for (int first = 0, next; first < text.size(); first = next) {
            StringBuilder logical = new StringBuilder(text.get(first));
            next = first + 1;
            while (next < text.size() && !isBlankOrComment(text.get(first)) && continues(text.get(next - 1))) {
                logical.append('\n').append(text.get(next++));
            }
            line(first + 1, logical.toString());
        }
    }

    private List<String> text() {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            entries.problem(file + ": must be in UTF-8");
        } catch (IOException e) {
            entries.problem(file + ": cannot be read (" + e + ")");
        }
        return List.of();
    }

    private void line(int number, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            entries.problem(file + ":" + number + ": " + e.getMessage());
        }
        properties.stringPropertyNames().forEach(name -> entry(number, name, properties.getProperty(name)));
    }

    private void entry(int number, String name, @Nullable String value) {
        String source = file + ":" + number;
        Integer before = lines.putIfAbsent(name, number);
        if (!names.has(name)) {
            entries.problem(name + " (" + source + "): there is no such option; the nearest is " + names.nearest(name));
        } else if (before != null) {
            entries.problem(name + " (" + source + "): line " + before + " says it, too");
        } else if (value != null) {
            entries.put(new Entry(name, value, source));
        }
    }

    private static boolean isBlankOrComment(String line) {
        String text = line.stripLeading();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("!");
    }

    /** Whether a line ends with an odd number of backslashes, and so goes on in the next. */
    private static boolean continues(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }
}
