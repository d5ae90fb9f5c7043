package dev.hardwire.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.EnumType;
import dev.hardwire.processor.model.NamedType.EnumValue;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.NamedType.Property;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.openapi.DocumentReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of {@code docs/schemas.md} about names, notes and what is refused. */
class SchemaRulesPageTest {
    private static final String PLACES = """
            openapi: 3.1.1
            info: {title: T, version: '1'}
            paths:
              /pets:
                post:
                  operationId: addPet
                  parameters:
                    - {name: status, in: query, schema: {enum: [a, b]}}
                  requestBody: {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}
                  responses:
                    '201':
                      description: d
                      headers: {State: {schema: {enum: [a, b]}}}
                      content: {application/json: {schema: {type: object, properties: {a: {}}}}}
            components:
              schemas:
                Renamed: {x-java-name: Chosen, type: object, properties: {a: {}}}
                pet-food:
                  type: object
                  properties:
                    maker: {type: object, properties: {a: {}}}
                    shops: {type: array, items: {type: object, properties: {a: {}}}}
                    prices: {type: object, additionalProperties: {type: object, properties: {a: {}}}}
                    either: {oneOf: [{type: string}, {type: object, properties: {a: {}}}]}
            """;

    private record Read(Document document, List<Diagnostic> diagnostics) {}

    private static Read read(String yaml) {
        var diagnostics = new Diagnostics();
        var reader = new DocumentReader(path -> path.equals("a.yaml") ? yaml.getBytes(UTF_8) : null, diagnostics);
        return new Read(reader.read("a.yaml"), diagnostics.all());
    }

    private static Document valid(String yaml) {
        Read read = read(yaml);
        assertThat(read.diagnostics()).allMatch(each -> !each.isError());
        return read.document();
    }

    static List<List<String>> places() throws IOException {
        return SchemaPage.table("schema at", "Java");
    }

    @ParameterizedTest
    @MethodSource("places")
    void namesComeFromThePlace(List<String> cells) {
        String pointer = SchemaPage.codes(cells.get(0)).get(0).substring(1);
        assertThat(valid(PLACES).types().values())
                .filteredOn(type -> type.id().pointer().equals(pointer))
                .extracting(NamedType::javaName)
                .isEqualTo(SchemaPage.codes(cells.get(1)));
    }

    static List<List<String>> clashes() throws IOException {
        return SchemaPage.table("names of", "in the document", "in Java");
    }

    @ParameterizedTest
    @MethodSource("clashes")
    void namesThatClashFollowARule(List<String> cells) {
        List<String> names = SchemaPage.codes(cells.get(1));
        assertThat(javaNames(cells.get(0), names)).isEqualTo(SchemaPage.codes(cells.get(2)));
    }

    private static List<String> javaNames(String of, List<String> names) {
        Stream<String> quoted = names.stream().map(name -> "'" + name + "'");
        return switch (of) {
            case "properties" ->
                ((ObjectType) schema("X: {type: object, properties: {"
                                        + quoted.map(name -> name + ": {}").collect(Collectors.joining(", ")) + "}}")
                                .get(0))
                        .properties().stream().map(Property::javaName).toList();
            case "enum values" ->
                ((EnumType) schema("X: {enum: [" + quoted.collect(Collectors.joining(", ")) + "]}")
                                .get(0))
                        .values().stream().map(EnumValue::javaName).toList();
            case "parameters" ->
                operations(List.of("parameters: ["
                                + quoted.map(name -> "{in: query, schema: {}, name: " + name + "}")
                                        .collect(Collectors.joining(", "))
                                + "]"))
                        .get(0)
                        .parameters()
                        .stream()
                        .map(Parameter::javaName)
                        .toList();
            case "schemas" ->
                schema(names.stream()
                                .map(name -> "'" + name + "': {type: object, properties: {a: {}}}")
                                .collect(Collectors.joining("\n    ")))
                        .stream()
                        .map(NamedType::javaName)
                        .toList();
            case "operations" ->
                operations(quoted.map(name -> "operationId: " + name).toList()).stream()
                        .map(Operation::javaName)
                        .toList();
            default ->
                operations(quoted.map(name -> "tags: [" + name + "]").toList()).stream()
                        .map(operation -> JavaNames.api(operation.tag()))
                        .toList();
        };
    }

    private static List<NamedType> schema(String components) {
        return List.copyOf(valid("""
                        openapi: 3.1.1
                        info: {title: T, version: '1'}
                        paths:
                          /pets: {get: {operationId: getPet, tags: [pets], responses: {'200': {description: d}}}}
                        components:
                          schemas:
                            %s
                        """.formatted(components)).types().values());
    }

    /** Operations at paths from {@code /operation0} on. */
    private static List<Operation> operations(List<String> keywords) {
        return valid("openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n"
                        + IntStream.range(0, keywords.size())
                                .mapToObj(i -> "  /operation" + i + ": {get: {" + keywords.get(i)
                                        + ", responses: {'200': {description: d}}}}\n")
                                .collect(Collectors.joining()))
                .operations();
    }

    static List<List<String>> notes() throws IOException {
        return SchemaPage.table("version", "schema", "note", "what is done");
    }

    @ParameterizedTest
    @MethodSource("notes")
    void whatHasNoEffectIsRemarkedOn(List<String> cells) {
        Read read = read(document(cells));
        assertThat(read.document()).isNotNull();
        assertThat(read.diagnostics()).extracting(each -> each.id().text()).contains(id(cells));
    }

    static List<List<String>> refused() throws IOException {
        return SchemaPage.table("version", "schema", "error", "why");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoValidSchemaIsRefused(List<String> cells) {
        Read read = read(document(cells));
        assertThat(read.document()).isNull();
        assertThat(read.diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(each -> each.id().text())
                .containsOnly(id(cells));
    }

    private static String document(List<String> cells) {
        return """
                openapi: %s.1
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    X: %s
                    Other: {type: string}
                """.formatted(cells.get(0), SchemaPage.codes(cells.get(1)).get(0));
    }

    private static String id(List<String> cells) {
        return SchemaPage.codes(cells.get(2)).get(0);
    }
}
