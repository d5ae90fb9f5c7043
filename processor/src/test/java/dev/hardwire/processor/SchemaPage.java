package dev.hardwire.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of {@code docs/schemas.md}. */
final class SchemaPage {
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern DECLARED = Pattern.compile("(\\w+): (.*)", Pattern.DOTALL);

    private SchemaPage() {}

    /**
     * A schema: a component, or a property of {@code Pet}.
     *
     * @param java parts of what is generated
     * @param values what is sent, and what is answered: JSON, or empty for 400
     */
    record Row(String name, String schema, List<String> java, List<Value> values) {
        boolean isComponent() {
            return Character.isUpperCase(name.charAt(0));
        }

        /** A path that differs from others not in case only. */
        String path() {
            return (isComponent() ? "c-" : "p-") + name;
        }

        String pointer() {
            return "#/components/schemas/" + (isComponent() ? name : "Pet/properties/" + name);
        }
    }

    /** What is sent and what is answered. */
    record Value(String sent, String answered) {}

    /** The rows of the tables whose header starts with these cells, as their cells. */
    static List<List<String>> table(String... header) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean inTable = false;
        for (String line : Files.readAllLines(Path.of("..", "docs", "schemas.md"))) {
            List<String> cells =
                    CELL.splitAsStream(line).map(String::strip).skip(1).toList();
            boolean first = !cells.isEmpty() && cells.equals(List.of(header));
            inTable = first || (inTable && line.startsWith("|"));
            if (inTable && !first && !line.startsWith("| --- |")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** All schemas with the values that are sent and answered. */
    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : table("schema", "Java", "taken", "refused")) {
            List<Value> values = new ArrayList<>();
            codes(cells.get(2)).forEach(json -> values.add(new Value(json, json)));
            if (cells.size() > 3) {
                codes(cells.get(3)).forEach(json -> values.add(new Value(json, "")));
            }
            rows.add(row(cells, values));
        }
        for (List<String> cells : table("schema", "Java", "sent", "answered")) {
            String answered = String.join("", codes(cells.get(3)));
            Value value = new Value(codes(cells.get(2)).get(0), answered);
            if (cells.get(0).isEmpty()) {
                rows.get(rows.size() - 1).values().add(value);
            } else {
                rows.add(row(cells, new ArrayList<>(List.of(value))));
            }
        }
        return rows;
    }

    private static Row row(List<String> cells, List<Value> values) {
        var declared = DECLARED.matcher(codes(cells.get(0)).get(0));
        if (!declared.matches()) {
            throw new IllegalStateException(cells.get(0));
        }
        return new Row(declared.group(1), declared.group(2), codes(cells.get(1)), values);
    }

    /** What stands in backticks. */
    static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1).replace("\\|", "|").strip())
                .toList();
    }
}
