package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What who starts a program on a command line is told. */
class CommandLineTest {
    /** What the test starts. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            Hardwire.of(ShopWiring.of(new Shop())).run(args);
        }
    }

    @Test
    void whatIsWrongIsPrintedWithoutAStackTrace() throws Exception {
        assertThat(output(1, "serve", "--prt", "8080")).isEqualTo("""
                The configuration cannot be used:
                  argument 1, "serve", is no option: options are --name=value or --name value
                  argument --prt: there is no such option; the nearest is --port
                """);
    }

    @Test
    void helpHasAllOptions() throws Exception {
        assertThat(output(0, "--port", "8080", "--help").lines())
                .startsWith("Options, each as an argument; docs/server.md says what they are for:")
                .contains("  --port  a whole number from 0 to 65535", "  --http.tls.password  a text");
    }

    /** All that the program has printed, when it has ended with a status. */
    private static String output(int status, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output).isEqualTo(status);
            return output.replace(System.lineSeparator(), "\n");
        } finally {
            process.destroyForcibly();
        }
    }
}
