package dev.hardwire.processor.write.table.operation;

import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.MockAnswer;
import dev.hardwire.processor.write.GeneratedFile;
import java.util.List;
import java.util.Map;

/** Writes the resource that mocked operations answer from. */
public final class MocksWriter {
    private final StringBuilder json = new StringBuilder("{");

    private MocksWriter() {}

    /** The class with the answers. */
    public static GeneratedFile write(Binding binding, Map<String, List<MockAnswer>> mocks) {
        var writer = new MocksWriter();
        binding.placeholders().forEach(placeholder -> {
            List<MockAnswer> answers =
                    mocks.getOrDefault(placeholder.operation().javaName(), List.of());
            if (!answers.isEmpty()) {
                writer.operation(placeholder.operation().javaName(), answers);
            }
        });
        return new GeneratedFile(
                GeneratedFile.Kind.RESOURCE,
                PlaceholdersWriter.resource(binding.application().type()),
                writer.json.append("\n}\n").toString(),
                List.of(binding.application().type().place()));
    }

    private void operation(String name, List<MockAnswer> answers) {
        json.append(json.length() == 1 ? "\n" : ",\n");
        text(name);
        json.append(": [");
        for (int i = 0; i < answers.size(); i++) {
            json.append(i == 0 ? "\n  " : ",\n  ");
            answer(answers.get(i));
        }
        json.append("\n]");
    }

    private void answer(MockAnswer answer) {
        json.append("{\"response\":").append(answer.response());
        json.append(",\"status\":").append(answer.status());
        if (!answer.example().isEmpty()) {
            json.append(",\"example\":");
            text(answer.example());
        }
        if (!answer.headers().isEmpty()) {
            String before = ",\"headers\":{";
            for (Map.Entry<String, String> header : answer.headers().entrySet()) {
                json.append(before);
                text(header.getKey());
                json.append(':');
                text(header.getValue());
                before = ",";
            }
            json.append('}');
        }
        if (answer.mediaType() != null) {
            json.append(",\"contentType\":");
            text(answer.mediaType());
            json.append(",\"body\":");
            text(answer.body());
        }
        json.append('}');
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
