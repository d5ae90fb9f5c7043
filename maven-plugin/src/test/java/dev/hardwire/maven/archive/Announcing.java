package dev.hardwire.maven.archive;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A program that says where it listens, as an application does, and answers everything with 404. */
public final class Announcing {
    private Announcing() {}

    /** {@code --broken} has it end at once, {@code --silent} say nothing. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        if (System.getenv("HARDWIRE_HOST") == null || arguments.contains("--broken")) {
            System.err.println("Something is missing here");
            System.exit(3);
        }
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
}
