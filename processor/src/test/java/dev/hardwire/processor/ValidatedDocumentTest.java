package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.JavaNames;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas that say more than types do, served: of each a body that is valid comes back as it was, and of one that is not each
 * violation is said once, where it is.
 */
class ValidatedDocumentTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path output;

    private static Served served;

    /**
     * A schema.
     *
     * @param document that has it
     * @param java its type
     * @param bodies values; behind an arrow, what is wrong with them
     */
    private record Kind(String document, String name, String java, String schema, List<String> bodies) {
        String path() {
            return "/" + document + "/" + name;
        }
    }

    private static Kind of(String name, String java, String schema, String... bodies) {
        return new Kind("new", name, java, schema, List.of(bodies));
    }

    private static Kind ofOld(String name, String java, String schema, String... bodies) {
        return new Kind("old", name, java, schema, List.of(bodies));
    }

    private static Kind ofSwagger(String name, String java, String schema, String... bodies) {
        return new Kind("swagger", name, java, schema, List.of(bodies));
    }

    private static final List<Kind> KINDS = List.of(
            of(
                    "Condition",
                    "Condition",
                    "{type: object, properties: {kind: {type: string}, size: {type: integer}},"
                            + " if: {required: [kind], properties: {kind: {const: big}}},"
                            + " then: {required: [size], properties: {size: {minimum: 10}}},"
                            + " else: {properties: {size: {maximum: 9}}}}",
                    "{'kind':'big','size':10}",
                    "{'kind':'big','size':5} -> /size must be at least 10",
                    "{'kind':'big'} -> /size is required",
                    "{'size':10} -> /size must be at most 9",
                    "{'kind':'big','size':'x'} -> /size must be an integer",
                    "{'kind':1,'size':10} -> /kind must be a string; /size must be at most 9",
                    "[] -> must be an object"),
            of(
                    "Dependent",
                    "Dependent",
                    "{type: object, properties: {card: {type: string}, address: {type: string}, coupon: {type: string},"
                            + " total: {type: integer}}, dependentRequired: {card: [address]},"
                            + " dependentSchemas: {coupon: {required: [total], properties: {total: {minimum: 100}}}}}",
                    "{'card':'1','address':'a','coupon':'c','total':100}",
                    "{'card':'1'} -> /address is required with card",
                    "{'coupon':'c','total':99} -> /total must be at least 100"),
            of(
                    "Containing",
                    "List<Long>",
                    "{type: array, items: {type: integer}, contains: {multipleOf: 2}, minContains: 1, maxContains: 2}",
                    "[1,2,4]",
                    "[1] -> must contain at least 1 item of the kind asked for, not 0",
                    "[2,4,6] -> must contain at most 2 items of the kind asked for, not 3",
                    "[2,'x'] -> /1 must be an integer"),
            of(
                    "Names",
                    "Map<String, Long>",
                    "{type: object, additionalProperties: {type: integer}, propertyNames: {pattern: '^[a-z]+$'},"
                            + " minProperties: 1, maxProperties: 2}",
                    "{'a':1}",
                    "{'A':1} -> /A must match the pattern ^[a-z]+$",
                    "{} -> must have at least 1 property",
                    "{'a':1,'b':2,'c':'x'} -> must have at most 2 properties; /c must be an integer"),
            of(
                    "Patterned",
                    "Patterned",
                    "{type: object, properties: {id: {type: integer}}, patternProperties: {'^x-': {type: string}},"
                            + " additionalProperties: false}",
                    "{'id':1,'x-a':'b'}",
                    "{'id':1,'x-a':2} -> /x-a must be a string",
                    "{'other':1} -> /other is not a known property"),
            of("Base", "Base", "{type: object, required: [a], properties: {a: {type: integer}}}", "{'a':1}"),
            of(
                    "Closed",
                    "Closed",
                    "{allOf: [{$ref: '#/components/schemas/Base'}], type: object, properties: {b: {type: string}},"
                            + " anyOf: [{required: [c], properties: {c: {type: boolean}}}, {required: [a]}],"
                            + " unevaluatedProperties: false}",
                    "{'a':1,'b':'x','c':true}",
                    "{'a':1,'c':1} -> /c is not a known property",
                    "{'b':'x'} -> /a is required; must match at least one of 2 alternatives (1: /c is required; 2: /a is"
                            + " required)"),
            of(
                    "Row",
                    "Row",
                    "{type: array, prefixItems: [{type: string}], anyOf: [{prefixItems: [true, {const: 1}]}, {maxItems: 2}],"
                            + " unevaluatedItems: false}",
                    "['a']",
                    "['a',2] -> /1 is not an item that is known",
                    "[1,1] -> /0 must be a string"),
            of(
                    "NotThese",
                    "String",
                    "{type: string, not: {enum: [a, b]}}",
                    "'c'",
                    "'a' -> must not match what the schema excludes"),
            of(
                    "One",
                    "One",
                    "{oneOf: [{type: object, required: [a], properties: {a: {type: integer}}},"
                            + " {type: object, required: [b], properties: {b: {type: string, minLength: 2}}}]}",
                    "{'a':1}",
                    "{'b':'xy'}",
                    "{'a':1,'b':'xy'} -> must match exactly one of 2 alternatives, not 2",
                    "{'b':'x'} -> must match exactly one of 2 alternatives, not 0 (1: /a is required; 2: /b must have at"
                            + " least 2 characters)"),
            of(
                    "Some",
                    "Some",
                    "{anyOf: [{type: string, maxLength: 2}, {type: integer, maximum: 5}]}",
                    "'ab'",
                    "3",
                    "'abc' -> must have at most 2 characters"),
            of(
                    "Tree",
                    "Tree",
                    "{$id: 'https://example.com/tree', $dynamicAnchor: node, type: object, properties: {data: {type: integer},"
                            + " children: {type: array, items: {$dynamicRef: '#node'}}}}",
                    "{'data':1,'children':[{'data':2,'more':3}]}",
                    "{'children':[{'data':'x'}]} -> /children/0/data must be an integer"),
            of(
                    "StrictTree",
                    "StrictTree",
                    "{$id: 'https://example.com/strict-tree', $dynamicAnchor: node, $ref: tree,"
                            + " unevaluatedProperties: false}",
                    "{'data':1,'children':[{'data':2}]}",
                    "{'children':[{'dat':2}]} -> /children/0/dat is not a known property"),
            of(
                    "Anchored",
                    "Anchored",
                    "{$id: 'https://example.com/anchored', type: object, properties: {n: {$ref: '#positive'}},"
                            + " $defs: {p: {$anchor: positive, type: integer, exclusiveMinimum: 0}}}",
                    "{'n':1}",
                    "{'n':0} -> /n must be greater than 0"),
            of(
                    "Elsewhere",
                    "Elsewhere",
                    "{type: object, properties: {zip: {$ref: 'parts/common.json#/$defs/zip'},"
                            + " far: {$ref: 'https://example.org/far.json'}},"
                            + " not: {required: [zip, far]}}",
                    "{'zip':'12345'}",
                    "{'far':'b'}",
                    "{'far':'a'} -> /far must not match what the schema excludes",
                    "{'zip':'1'} -> /zip must match the pattern ^[0-9]{5}$"),
            of(
                    "Meta",
                    "JsonNode",
                    "{if: true, then: {$ref: 'https://json-schema.org/draft/2020-12/schema'}}",
                    "{'type':'object'}",
                    "true",
                    "{'minLength':-1} -> /minLength must be at least 0"),
            of(
                    "Tuple",
                    "Tuple",
                    "{type: array, prefixItems: [{type: integer}, {type: string}], items: false, minItems: 2,"
                            + " contains: {const: x}}",
                    "[1,'x']",
                    "[1,'y'] -> must contain at least 1 item of the kind asked for, not 0",
                    "[1,'x',2] -> /2 is more than the items that are allowed"),
            of("Fixed", "JsonNode", "{const: {a: 1}}", "{'a':1.0}", "{'a':2} -> must be {\"a\":1}"),
            of(
                    "Few",
                    "JsonNode",
                    "{enum: [{a: 1}, [2], null, x]}",
                    "[2]",
                    "null",
                    "[3] -> must be one of {\"a\":1}, [2], null, x"),
            of(
                    "Encoded",
                    "String",
                    "{type: string, contentMediaType: application/json, contentSchema: {type: object}, not: {const: ''}}",
                    "'{}'",
                    "'[]'",
                    "'' -> must not match what the schema excludes"),
            of(
                    "Nested",
                    "Nested",
                    "{type: object, required: [one], properties: {one: {$ref: '#/components/schemas/NotThese'},"
                            + " list: {type: array, items: {$ref: '#/components/schemas/NotThese'}},"
                            + " map: {type: object, additionalProperties: {$ref: '#/components/schemas/NotThese'}},"
                            + " lists: {type: array, items: {$ref: '#/components/schemas/Containing'}},"
                            + " inner: {$ref: '#/components/schemas/Condition'},"
                            + " some: {$ref: '#/components/schemas/Some'},"
                            + " plain: {type: array, maxItems: 2, items: {type: integer, maximum: 9}}}}",
                    "{'one':'c','list':['c'],'map':{'k':'c'},'lists':[[2]],'inner':{},'some':1,'plain':[1]}",
                    "{'one':'a','list':['c','a'],'map':{'k':'b'},'lists':[[1]],'inner':{'size':10},'some':9,"
                            + "'plain':[10,1,2]} -> /one must not match what the schema excludes;"
                            + " /list/1 must not match what the schema excludes;"
                            + " /map/k must not match what the schema excludes;"
                            + " /lists/0 must contain at least 1 item of the kind asked for, not 0;"
                            + " /inner/size must be at most 9;"
                            + " /some must be at most 5;"
                            + " /plain/0 must be at most 9; /plain must have at most 2 items"),
            of(
                    "Members",
                    "List<Condition>",
                    "{type: array, items: {$ref: '#/components/schemas/Condition'}}",
                    "[{'size':1}]",
                    "[{'size':1},{'size':11}] -> /1/size must be at most 9"),
            of(
                    "Endless",
                    "List<JsonNode>",
                    "{type: array, items: {$ref: '#/components/schemas/Endless'}}",
                    "[[],[[]]]",
                    "[[],[[1]]] -> /1/0/0 must be an array"),
            ofOld(
                    "OldNullable",
                    "Map<String, Long>",
                    "{nullable: true, type: object, additionalProperties: {type: integer}, not: {required: [a]}}",
                    "null -> must not match what the schema excludes",
                    "{'b':1}",
                    "{'a':1} -> must not match what the schema excludes"),
            ofOld(
                    "OldBounds",
                    "OldBounds",
                    "{anyOf: [{type: integer, minimum: 5, exclusiveMinimum: true}, {type: string}]}",
                    "6",
                    "'x'",
                    "5 -> must be greater than 5"),
            ofOld(
                    "OldOne",
                    "OldOne",
                    "{oneOf: [{type: string, nullable: true, enum: [a]}, {type: boolean}], nullable: true}",
                    "'a'",
                    "true",
                    "'b' -> must be one of a"),
            ofSwagger(
                    "SwaggerFew",
                    "JsonNode",
                    "{enum: [{a: 1}, 2]}",
                    "2",
                    "{'a':1}",
                    "3 -> must be one of {\"a\":1}, 2"),
            ofSwagger(
                    "SwaggerMany",
                    "SwaggerMany",
                    "{type: object, properties: {few: {$ref: '#/definitions/SwaggerFew'},"
                            + " low: {type: number, maximum: 5, exclusiveMaximum: true},"
                            + " sets: {type: array, uniqueItems: true, items: {type: object, minProperties: 1}}}}",
                    "{'few':{'a':1},'low':4.5,'sets':[{'a':1},{'a':2}]}",
                    "{'few':{'b':1},'low':5,'sets':[{}]} -> /few must be one of {\"a\":1}, 2; /low must be less than 5;"
                            + " /sets/0 must have at least 1 property",
                    "{'sets':[{'a':1},{'a':1.0}]} -> /sets must not have an item twice"));

    @BeforeAll
    static void start() throws Exception {
        var controller = new StringBuilder("""
                package shop;
                import java.util.List;
                import java.util.Map;
                import org.jspecify.annotations.Nullable;
                import tools.jackson.databind.JsonNode;
                @dev.hardwire.annotation.Controller
                final class Echo {
                """);
        KINDS.forEach(kind -> controller.append("  @Nullable %s %s(@Nullable %s body) { return body; }%n"
                .formatted(kind.java, JavaNames.member("put" + kind.name), kind.java)));
        served = Served.of(
                output,
                Map.of(
                        "new.yaml",
                        document("new", "openapi: 3.1.1", "components:\n  schemas:\n", "#/components/schemas/"),
                        "old.yaml",
                        document("old", "openapi: 3.0.3", "components:\n  schemas:\n", "#/components/schemas/"),
                        "swagger.yaml",
                        document("swagger", "swagger: '2.0'", "definitions:\n", "#/definitions/"),
                        "parts/common.json",
                        "{\"$defs\":{\"zip\":{\"type\":\"string\",\"pattern\":\"^[0-9]{5}$\"}}}",
                        "example.org/far.json",
                        "{\"type\":\"string\",\"not\":{\"const\":\"a\"}}"),
                Map.of("new.yaml", "shop", "old.yaml", "shop", "swagger.yaml", "shop"),
                Map.of("shop/Echo.java", controller.append("}\n").toString(), "shop/Shop.java", """
                        package shop;
                        @dev.hardwire.annotation.Application(openapi = {"new.yaml", "old.yaml", "swagger.yaml"})
                        public final class Shop {
                          public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(new Echo()); }
                        }
                        """));
    }

    private static String document(String name, String version, String schemas, String reference) {
        boolean isOld = version.startsWith("swagger");
        var yaml = new StringBuilder(version + "\ninfo: {title: " + name + ", version: '1'}\npaths:\n");
        List<Kind> kinds =
                KINDS.stream().filter(kind -> kind.document.equals(name)).toList();
        for (Kind kind : kinds) {
            String schema = "schema: {$ref: '" + reference + kind.name + "'}";
            String content = "content: {application/json: {" + schema + "}}";
            yaml.append("  " + kind.path() + ": {post: {operationId: put" + kind.name + ", "
                    + (isOld
                            ? "consumes: [application/json], produces: [application/json],"
                                    + " parameters: [{in: body, name: body, required: true, " + schema + "}], "
                            : "requestBody: {required: true, " + content + "}, ")
                    + "responses: {'200': {description: d, " + (isOld ? schema : content) + "}}}}\n");
        }
        yaml.append(schemas);
        kinds.forEach(kind -> yaml.append("    %s: %s%n".formatted(kind.name, kind.schema)));
        return yaml.toString();
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    /** A body and what is wrong with it. */
    private record Body(Kind kind, String json, List<String> wrong) {
        @Override
        public String toString() {
            return kind.name + " " + json;
        }
    }

    static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (String body : kind.bodies) {
                String[] parts = body.split(" -> ");
                bodies.add(new Body(
                        kind,
                        parts[0].replace('\'', '"'),
                        parts.length == 1 ? List.of() : Arrays.asList(parts[1].split("; (?=/|must)"))));
            }
        }
        return bodies;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void eachViolationIsSaidOnce(Body body) throws Exception {
        HttpResponse<String> answer = served.post(body.kind.path(), body.json);
        JsonNode json = JSON.readTree(answer.body());
        if (body.wrong.isEmpty()) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(json).isEqualTo(JSON.readTree(body.json));
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(json.path("errors")
                            .valueStream()
                            .map(error -> (error.path("pointer").asString() + " "
                                            + error.path("message").asString())
                                    .strip()))
                    .containsExactlyInAnyOrderElementsOf(body.wrong);
        }
    }
}
