package dev.hardwire.processor;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.spi.Wiring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a mocked document answers to requests that need nothing but a path: is it what the document has? */
final class MockedAnswers {
    private static final int NOT_FOUND = 404;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> wrong = new ArrayList<>();
    private int answers;

    /** How many answers there were. */
    int answers() {
        return answers;
    }

    /** What was wrong with them. */
    List<String> wrong() {
        return wrong;
    }

    /** Serves a wiring and asks for every operation that takes no body and no argument that must be there. */
    void ask(Document document, Wiring wiring) throws Exception {
        List<Operation> operations = document.operations();
        List<Operation> simple =
                operations.stream().filter(MockedAnswers::needsNothing).toList();
        try (Server server = Hardwire.of(wiring).host("127.0.0.1").listen(0)) {
            for (Operation operation : simple) {
                ask(operation, server.port(), path(operation, wiring));
            }
            if (simple.isEmpty() && !operations.isEmpty()) {
                Operation first = operations.get(0);
                ask(first, server.port(), path(first, wiring).replaceAll("\\{[^}]*}", "1"));
            }
        }
    }

    /** The path that an operation is served under: its servers may not be those of the document. */
    private static String path(Operation operation, Wiring wiring) {
        return wiring.routes().operations().stream()
                .filter(served -> served.id().equals(operation.id()))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private static boolean needsNothing(Operation operation) {
        return (operation.body() == null || !operation.body().required())
                && operation.parameters().stream().noneMatch(Operation.Parameter::required);
    }

    private void ask(Operation operation, int port, String path) throws Exception {
        URI uri = new URI("http", null, "127.0.0.1", port, path, null, null);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        answers++;
        int status = response.statusCode();
        String answer = operation.method() + " " + path + ": " + status + " " + response.body();
        if (needsNothing(operation) ? !has(operation, status) : status >= 500 || status == NOT_FOUND) {
            wrong.add(answer);
        } else if (response.headers().firstValue("Content-Type").orElse("").contains("json")) {
            try {
                JsonMapper.shared().readTree(response.body());
            } catch (JacksonException e) {
                wrong.add(answer);
            }
        }
    }

    private static boolean has(Operation operation, int status) {
        return operation.responses().stream()
                .mapToInt(Operation.Response::status)
                .anyMatch(each -> each == 0 || each == status || each == status / 100);
    }
}
