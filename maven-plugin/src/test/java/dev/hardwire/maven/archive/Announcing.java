package dev.hardwire.maven.archive;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** A program that says where it listens, as an application does, and answers everything with 404. */
public final class Announcing {
    private Announcing() {}

    /**
     * {@code --broken} has it end at once, {@code --silent} say nothing; {@code --parent} has it start a child and, when that
     * may, say that it listens where nobody does.
     */
    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        if (System.getenv("HARDWIRE_HOST") == null || arguments.contains("--broken")) {
            System.err.println("Something is missing here");
            System.exit(3);
        }
        if (arguments.contains("--parent")) {
            startChild(arguments.get(1));
        } else if (arguments.contains("--child")) {
            beChild(Integer.parseInt(arguments.get(1)));
        } else {
            serve(arguments);
        }
    }

    private static void serve(List<String> arguments) throws Exception {
        int port = Integer.parseInt(System.getenv("HARDWIRE_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        if (!arguments.contains("--silent")) {
            System.out.println(
                    "Listening on http://127.0.0.1:" + server.getAddress().getPort());
        }
    }

    private static void startChild(String port) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Announcing.class.getName(), "--child", port)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        child.inputReader().readLine();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        System.out.println("Listening on http://127.0.0.1:" + closed);
        child.waitFor();
    }

    /** Is connected to the test for as long as it lives. */
    private static void beChild(int port) throws Exception {
        try (Socket test = new Socket(InetAddress.getLoopbackAddress(), port)) {
            test.getInputStream().read();
            System.out.println("The test may go on");
            test.getInputStream().read();
        }
    }
}
