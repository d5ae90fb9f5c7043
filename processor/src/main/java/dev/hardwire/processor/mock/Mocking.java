package dev.hardwire.processor.mock;

import dev.hardwire.processor.model.Binding.Placeholder;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.MockAnswer;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the answers of operations that nobody implements: the way in to this package. */
public final class Mocking {
    private final Diagnostics diagnostics;
    private final Map<String, List<MockAnswer>> answers = new LinkedHashMap<>();

    private Mocking(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The answers of each operation by its Java name, the first is for who prefers none; an operation without any is reported.
     *
     * @param placeholders of documents without mistakes
     */
    public static Map<String, List<MockAnswer>> answers(List<Placeholder> placeholders, Diagnostics diagnostics) {
        var mocking = new Mocking(diagnostics);
        Map<Document, List<Operation>> byDocument = new LinkedHashMap<>();
        placeholders.forEach(each -> byDocument
                .computeIfAbsent(each.document(), document -> new ArrayList<>())
                .add(each.operation()));
        byDocument.forEach(mocking::add);
        return mocking.answers;
    }

    private void add(Document document, List<Operation> operations) {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(document.json());
        ResponseView.of(root);
        var tree = new SchemaTree(root);
        var responses = new ResponseMocks(tree, operations);
        for (Operation operation : operations) {
            List<MockAnswer> all = new ArrayList<>();
            List<Response> sorted = sorted(operation.responses());
            for (Response response : sorted) {
                if (all.isEmpty() && response.status() != sorted.get(0).status()) {
                    break; // who prefers none would get another status than that of the first
                }
                all.addAll(responses.of(operation, response));
            }
            answers.put(operation.javaName(), all);
            if (all.isEmpty()) {
                diagnostics.note(
                        DiagnosticId.NO_MOCK,
                        operation.place(),
                        "No value was found that the first answer of %s may have, so it is answered 501; give the response an"
                                + " example.",
                        operation.id());
            }
        }
    }

    /** The lowest success first, then the others; {@code default} last. */
    private static List<Response> sorted(List<Response> responses) {
        return responses.stream()
                .sorted(Comparator.comparing((Response response) -> rank(response.status())))
                .toList();
    }

    private static int rank(int status) {
        if (status == 0) {
            return 2_000;
        }
        int first = status < 100 ? status * 100 : status;
        return first / 100 == 2 ? first : first + 1_000;
    }
}
