package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.spi.Wiring;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An application of a test as its users have it: stubs of its documents are generated, all is compiled together, loaded and
 * served. The class {@code shop.Shop} has a static method {@code open} that answers the wiring.
 *
 * @param compiled what javac made of it
 * @param loader has its classes
 */
record Served(Server server, Compiled compiled, ClassLoader loader) implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * Compiles and starts an application, and fails at any mistake or warning.
     *
     * @param output a folder for what comes out
     * @param documents the resources, by path
     * @param packages the documents that stubs are generated of, each with its package
     * @param sources by path
     */
    static Served of(
            Path output, Map<String, String> documents, Map<String, String> packages, Map<String, String> sources)
            throws IOException, ReflectiveOperationException {
        return of(output, documents, packages, sources, HttpOptions.defaults());
    }

    /** Compiles and starts an application with these options, as {@link #of(Path, Map, Map, Map)}. */
    static Served of(
            Path output,
            Map<String, String> documents,
            Map<String, String> packages,
            Map<String, String> sources,
            HttpOptions options)
            throws IOException, ReflectiveOperationException {
        Path resources = write(output.resolve("resources"), documents);
        Path stubs = Files.createDirectories(output.resolve("stubs"));
        var generated = new Generator(List.of(resources), stubs, "test").generate(packages, true);
        assertThat(generated.diagnostics()).noneMatch(Diagnostic::isError);
        Path written = write(output.resolve("app"), sources);
        List<Path> files = new ArrayList<>(javaFiles(stubs));
        files.addAll(javaFiles(written));
        Compiled compiled = Compiled.compile(
                files,
                output,
                List.of(),
                List.of("-A" + HardwireProcessor.RESOURCES + "=" + resources, "-Werror"),
                new HardwireProcessor());
        assertThat(compiled.lines()).allMatch(line -> line.startsWith("note: "));
        compiled.generated().values().forEach(GeneratedRules::check);
        URL classes = compiled.classes().toUri().toURL();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, Served.class.getClassLoader());
        Wiring wiring = (Wiring) loader.loadClass("shop.Shop").getMethod("open").invoke(null);
        return new Served(Hardwire.of(wiring).http(options).host("127.0.0.1").listen(0), compiled, loader);
    }

    private static Path write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Sends a request without a body.
     *
     * @param headers names and values in turn
     */
    HttpResponse<String> send(String method, String target, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }

    /** Sends JSON. */
    HttpResponse<String> post(String target, String json) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The status and body of the answer to a GET. */
    String get(String target, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", target, headers);
        return answer.statusCode() + " " + answer.body();
    }

    @Override
    public void close() {
        server.close();
    }
}
