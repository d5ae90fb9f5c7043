package dev.hardwire.samples.conformance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The options of the command line: {@code --name value}. */
record Arguments(String profile, String host, int port) {
    private static final Set<String> PROFILES = Set.of("protocol", "client", "engine", "echo", "websocket");

    /** Reads a command line; ends the program with a message where it is wrong. */
    static Arguments of(String[] args) {
        Map<String, String> values = new HashMap<>(Map.of("--host", "127.0.0.1", "--port", "3000"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            values.put(args[i], args[i + 1]);
        }
        String profile = values.getOrDefault("--profile", "");
        String port = values.getOrDefault("--port", "");
        if (args.length % 2 != 0 || values.size() != 3 || !PROFILES.contains(profile) || !port.matches("\\d{1,5}")) {
            System.err.println("usage: java -jar conformance.jar --profile protocol|client|engine|echo"
                    + " [--host 127.0.0.1] [--port 3000]");
            System.exit(2);
        }
        return new Arguments(profile, values.getOrDefault("--host", ""), Integer.parseInt(port));
    }
}
