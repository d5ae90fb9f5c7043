package dev.hardwire.config;

import java.util.List;

/** What is wrong with the configuration of a server: all of it, not just the first. */
public final class ConfigurationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String[] problems;

    ConfigurationException(List<String> problems) {
        super("The configuration cannot be used:\n  " + String.join("\n  ", problems));
        this.problems = problems.toArray(String[]::new);
    }

    /** One sentence for each mistake: which option, where its value came from, and what is allowed. */
    public List<String> problems() {
        return List.of(problems);
    }
}
