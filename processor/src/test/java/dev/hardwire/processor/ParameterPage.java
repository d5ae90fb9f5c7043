package dev.hardwire.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of {@code docs/parameters.md} that say what is sent and what is read. */
final class ParameterPage {
    static final String ARRAY = "{type: array, items: {type: string}}";
    static final String COLOR = "{$ref: '#/components/schemas/Color'}";

    private static final Map<String, String> SCHEMAS = Map.of(
            "string",
            "{type: string}",
            "integer",
            "{type: integer}",
            "Shade",
            "{$ref: '#/components/schemas/Shade'}",
            "array",
            ARRAY,
            "Color",
            COLOR);
    private static final Map<String, String> TYPES =
            Map.of("string", "String", "integer", "Long", "Shade", "Shade", "array", "List<String>", "Color", "Color");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LOCATION = Pattern.compile("\\{in: (\\w+)");

    private ParameterPage() {}

    /**
     * A row.
     *
     * @param id the name of its operation
     * @param declared the parameter in YAML, without its name
     * @param java the type of the argument
     * @param sent the segment, the query, or the lines of the header; empty where nothing is sent
     * @param answer the value that is read as text, or the status and what is wrong
     */
    record Row(String id, String declared, String java, List<String> sent, String answer) {
        String in() {
            return LOCATION.matcher(declared)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1))
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return declared + " " + sent;
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "parameters.md"))) {
            List<String> cells =
                    CELL.splitAsStream(line).map(String::strip).skip(1).toList();
            String id = "r" + rows.size();
            if (cells.size() == 6 && SCHEMAS.containsKey(cells.get(3))) {
                String declared = declared(cells.get(0), cells.get(1), cells.get(2), SCHEMAS.get(cells.get(3)));
                rows.add(new Row(id, declared, TYPES.get(cells.get(3)), codes(cells.get(4)), answer(cells.get(5))));
            } else if (cells.size() == 4 && cells.get(0).startsWith("`{in: ")) {
                String declared =
                        codes(cells.get(0)).get(0).replaceAll("\\$ref: (\\w+)", "\\$ref: '#/components/schemas/$1'");
                rows.add(new Row(id, declared, codes(cells.get(1)).get(0), codes(cells.get(2)), answer(cells.get(3))));
            }
        }
        return rows;
    }

    static String declared(String in, String style, String explode, String schema) {
        String required = in.equals("path") ? ", required: true" : "";
        return "{in: " + in + required + ", style: " + style + ", explode: " + explode + ", schema: " + schema + "}";
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1).replace("\\|", "|").strip())
                .toList();
    }

    private static String answer(String cell) {
        String text = codes(cell).get(0);
        return cell.startsWith("400") ? "400 " + text : text;
    }
}
