package dev.hardwire;

import dev.hardwire.config.ConfigurationException;
import dev.hardwire.config.ServerOptions;

/** The options of a program that a person has started: who asks for help or says what is wrong is answered, and it ends. */
final class CommandLine {
    private CommandLine() {}

    @SuppressWarnings("SystemOut") // it is meant for who started the program
    static ServerOptions options(ServerOptions base, String... arguments) {
        if (asksForHelp(arguments)) {
            System.out.print(ServerOptions.help());
            System.exit(0);
        }
        try {
            return ServerOptions.load(base, arguments);
        } catch (ConfigurationException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    private static boolean asksForHelp(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return false;
            }
            if (argument.equals("--help")) {
                return true;
            }
        }
        return false;
    }
}
