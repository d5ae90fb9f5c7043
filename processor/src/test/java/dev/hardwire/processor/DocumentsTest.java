package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents from files to answers over HTTP: of several files, several in one application, selections, old versions. */
class DocumentsTest {
    @TempDir
    Path output;

    private static String shop(String members, String instances) {
        return """
                package shop;
                import dev.hardwire.annotation.Application;
                import dev.hardwire.annotation.Document;
                import dev.hardwire.annotation.Unimplemented;
                @Application(%s)
                public final class Shop {
                  public static dev.hardwire.spi.Wiring open() { return ShopWiring.wire(%s); }
                }
                """.formatted(members, instances);
    }

    /** Two documents that have a schema, a title, a tag and an operation's parameters of the same names. */
    private static String pets(String operation, String servers) {
        return """
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                %s
                paths:
                  /pets/{id}:
                    get:
                      tags: [pets]
                      operationId: %s
                      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                      responses:
                        '200':
                          description: d
                          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                components:
                  schemas:
                    Pet: {type: object, required: [name], properties: {name: {type: string}}, propertyNames: {maxLength: 9}}
                """.formatted(servers, operation);
    }

    @Test
    void documentsWithTheSameNamesBelowTheirBasePaths() throws Exception {
        try (var served = Served.of(
                output,
                Map.of(
                        "openapi/old.yaml",
                        pets("oldPet", "servers: [{url: 'https://example.com/{v}/', variables: {v: {default: v1}}}]"),
                        "openapi/new.yaml",
                        pets("newPet", "servers: [{url: /v2}]")),
                Map.of("openapi/old.yaml", "shop.old", "openapi/new.yaml", "shop.fresh"),
                Map.of(
                        "shop/Old.java",
                        """
                        package shop;
                        import shop.old.OldPetResponse;
                        import shop.old.Pet;
                        import shop.old.PetsApi;
                        @dev.hardwire.annotation.Controller
                        final class Old implements PetsApi {
                          @Override public OldPetResponse oldPet(long id) {
                            return new OldPetResponse.Ok(new Pet("old " + id));
                          }
                        }
                        """,
                        "shop/Fresh.java",
                        """
                        package shop;
                        import shop.fresh.NewPetResponse;
                        import shop.fresh.Pet;
                        import shop.fresh.PetsApi;
                        @dev.hardwire.annotation.Controller
                        final class Fresh implements PetsApi {
                          @Override public NewPetResponse newPet(long id) {
                            return new NewPetResponse.Ok(new Pet("new " + id));
                          }
                        }
                        """,
                        "shop/Shop.java",
                        shop("openapi = {\"openapi/old.yaml\", \"openapi/new.yaml\"}", "new Fresh(), new Old()")))) {
            assertThat(served.get("/v1/pets/7")).isEqualTo("200 {\"name\":\"old 7\"}");
            assertThat(served.get("/v2/pets/7")).isEqualTo("200 {\"name\":\"new 7\"}");
            assertThat(served.get("/v1/openapi.json")).contains("\"operationId\":\"oldPet\"");
            assertThat(served.get("/v2/openapi.json")).contains("\"operationId\":\"newPet\"");
            assertThat(served.get("/pets/7")).startsWith("404");
        }
    }

    @Test
    void basePathsOfTheApplicationAndSelections() throws Exception {
        String selected = """
                swagger: '2.0'
                info: {title: Shop, version: '1'}
                host: example.com
                basePath: /ignored
                paths:
                  /pets: {get: {operationId: pets, tags: [pets], responses: {'200': {description: d, schema: {type: string}}}}}
                  /orders: {get: {operationId: orders, tags: [orders], responses: {'200': {description: d, schema: {$ref: '#/definitions/Order'}}}}}
                  /rest: {get: {operationId: rest, responses: {'200': {description: d, schema: {$ref: '#/definitions/Nowhere'}}}}}
                definitions:
                  Order: {type: object, properties: {id: {type: integer}}}
                  Unused: {type: objekt}
                """;
        try (var served = Served.of(
                output,
                Map.of("shop.yaml", selected),
                Map.of(),
                Map.of(
                        "shop/All.java",
                        """
                        package shop;
                        @dev.hardwire.annotation.Controller
                        final class All {
                          record Order(Long id) {}
                          String pets() { return "rex"; }
                          Order orders() { return new Order(1L); }
                        }
                        """,
                        "shop/Shop.java",
                        shop(
                                "documents = { @Document(value = \"shop.yaml\", basePath = \"/\", tags = \"pets\"), @Document(value = \"shop.yaml\", basePath = \"/\", operations = \"orders\") }",
                                "new All()")))) {
            assertThat(served.get("/pets")).isEqualTo("200 \"rex\"");
            assertThat(served.get("/orders")).isEqualTo("200 {\"id\":1}");
            assertThat(served.get("/rest")).startsWith("404");
            assertThat(served.get("/openapi.json")).contains("/pets").doesNotContain("/orders", "Order", "/ignored");
            assertThat(served.get("/openapi-2.json"))
                    .contains("/orders", "Order")
                    .doesNotContain("/pets", "Unused");
        }
    }

    @Test
    void aStubOfTheWholeDocumentForAPartOfIt() throws Exception {
        String document = """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get: {operationId: getA, responses: {'204': {description: d}}}
                    put: {operationId: putA, responses: {'204': {description: d}}}
                """;
        try (var served = Served.of(
                output,
                Map.of("a.yaml", document),
                Map.of("a.yaml", "shop"),
                Map.of(
                        "shop/All.java",
                        """
                        package shop;
                        @dev.hardwire.annotation.Controller
                        final class All implements DefaultApi {
                          @Override public GetAResponse getA(String id) { return new GetAResponse.NoContent(); }
                          @Override public PutAResponse putA(String id) { throw new AssertionError("not served"); }
                        }
                        """,
                        "shop/Shop.java",
                        shop("documents = @Document(value = \"a.yaml\", operations = \"getA\")", "new All()")))) {
            assertThat(served.get("/a/1")).isEqualTo("204 ");
            assertThat(served.send("PUT", "/a/1").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void partsInOtherFiles() throws Exception {
        try (var served = Served.of(
                output,
                Map.of(
                        "openapi/shop.yaml",
                        """
                        openapi: 3.0.3
                        info: {title: Shop, version: '1'}
                        paths:
                          /nodes/{id}: {$ref: 'paths/nodes.yaml#/~1nodes~1{id}'}
                        components:
                          schemas:
                            Node: {$ref: 'schemas/node.json'}
                        """,
                        "openapi/paths/nodes.yaml",
                        """
                        /nodes/{id}:
                          parameters: [{$ref: '../parameters.yaml#/id'}]
                          get:
                            operationId: node
                            responses:
                              '200': {$ref: '../parameters.yaml#/responses/node'}
                          trace:
                            operationId: trace
                            responses: {'204': {description: d}}
                        """,
                        "openapi/parameters.yaml",
                        """
                        id: {name: id, in: path, required: true, schema: {$ref: 'schemas/ids.yml#/definitions/id'}}
                        responses:
                          node: {description: d, content: {application/json: {schema: {$ref: 'shop.yaml#/components/schemas/Node'}}}}
                        """,
                        "openapi/schemas/ids.yml",
                        "definitions: {id: {type: integer, minimum: 1}}",
                        "openapi/schemas/node.json",
                        """
                        {"type": "object", "required": ["id"], "properties": {
                          "id": {"$ref": "ids.yml#/definitions/id"},
                          "children": {"type": "array", "items": {"$ref": "#"}}}}
                        """),
                Map.of("openapi/shop.yaml", "shop"),
                Map.of(
                        "shop/Nodes.java",
                        """
                        package shop;
                        import java.util.List;
                        @dev.hardwire.annotation.Controller
                        final class Nodes {
                          Node node(long id) { return new Node(id, List.of(new Node(id + 1, null))); }
                          void trace(long id) {}
                        }
                        """,
                        "shop/Shop.java",
                        shop("openapi = \"openapi/shop.yaml\"", "new Nodes()")))) {
            assertThat(served.get("/nodes/1")).isEqualTo("200 {\"id\":1,\"children\":[{\"id\":2}]}");
            assertThat(served.get("/nodes/0")).startsWith("400").contains("must be at least 1");
            assertThat(served.send("TRACE", "/nodes/1").statusCode()).isEqualTo(204);
            assertThat(served.get("/openapi.json")).doesNotContain(".yaml", ".yml", ".json");
        }
    }

    @Test
    void referencesWhereOpenApiHasNone() throws Exception {
        try (var served = Served.of(
                output,
                Map.of(
                        "api/shop.yaml",
                        """
                        openapi: 3.1.0
                        info: {title: Shop, version: '1', description: {$ref: 'texts.yaml#/about'}}
                        paths: {$ref: paths.yaml}
                        components:
                          schemas: {$ref: 'schemas/all.yaml'}
                          parameters:
                            Id: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}
                        """,
                        "api/texts.yaml",
                        "about: Sells things",
                        "api/paths.yaml",
                        """
                        /items/{id}: {$ref: 'items.yaml#/item'}
                        """,
                        "api/items.yaml",
                        """
                        item:
                          parameters: {$ref: '#/parameters'}
                          get: {$ref: '#/get'}
                        parameters: [{$ref: 'shop.yaml#/components/parameters/Id'}]
                        get:
                          operationId: getItem
                          responses:
                            $ref: '#/responses'
                        responses:
                          '200': {description: d, content: {application/json: {schema: {$ref: 'shop.yaml#/components/schemas/Item'}}}}
                        """,
                        "api/schemas/all.yaml",
                        """
                        Id: {type: integer}
                        Item: {type: object, properties: {id: {$ref: '#/Id'}, next: {$ref: '../shop.yaml#/components/schemas/Item'}}}
                        """),
                Map.of("api/shop.yaml", "shop"),
                Map.of("shop/Items.java", """
                        package shop;
                        @dev.hardwire.annotation.Controller
                        final class Items {
                          Item getItem(long id) { return new Item(id, null); }
                        }
                        """, "shop/Shop.java", shop("openapi = \"api/shop.yaml\"", "new Items()")))) {
            assertThat(served.get("/items/1")).isEqualTo("200 {\"id\":1}");
            assertThat(served.get("/openapi.json")).contains("Sells things").doesNotContain(".yaml");
            assertThat(served.compiled().lines()).anyMatch(line -> line.contains("[hardwire/misplaced-reference]"));
        }
    }

    @Test
    void schemasByTheirOwnNames() throws Exception {
        try (var served = Served.of(
                output,
                Map.of("a.yaml", """
                        openapi: 3.1.0
                        info: {title: T, version: '1'}
                        paths:
                          /nodes:
                            get:
                              operationId: nodes
                              responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#node'}}}}}
                            put:
                              operationId: put
                              requestBody: {required: true, content: {application/json: {schema: {$ref: 'https://example.com/leaf'}}}}
                              responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}
                        components:
                          schemas:
                            Node: {$anchor: node, type: object, properties: {name: {type: string}, next: {$ref: '#node'}}}
                            Leaf: {$id: 'https://example.com/leaf', type: object, properties: {size: {type: integer}}}
                        """),
                Map.of("a.yaml", "shop"),
                Map.of("shop/Nodes.java", """
                        package shop;
                        @dev.hardwire.annotation.Controller
                        final class Nodes {
                          Node nodes() { return new Node("a", new Node("b", null)); }
                          String put(Leaf body) { return body.toString(); }
                        }
                        """, "shop/Shop.java", shop("openapi = \"a.yaml\"", "new Nodes()")))) {
            assertThat(served.get("/nodes")).isEqualTo("200 {\"name\":\"a\",\"next\":{\"name\":\"b\"}}");
        }
    }

    @Test
    void pathsThatDifferInTheirVariablesOnlyAreOne() throws Exception {
        try (var served = Served.of(
                output,
                Map.of("a.yaml", """
                        openapi: 3.0.3
                        info: {title: T, version: '1'}
                        paths:
                          /a/{id}/b:
                            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                            get: {operationId: byId, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}
                          /a/{name}/b:
                            parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                            delete: {operationId: byName, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}
                        """),
                Map.of(),
                Map.of("shop/All.java", """
                        package shop;
                        @dev.hardwire.annotation.Controller
                        final class All {
                          String byId(long id) { return "id " + id; }
                          String byName(String name) { return "name " + name; }
                        }
                        """, "shop/Shop.java", shop("openapi = \"a.yaml\"", "new All()")))) {
            assertThat(served.get("/a/7/b")).isEqualTo("200 \"id 7\"");
            assertThat(served.send("DELETE", "/a/x/b").body()).isEqualTo("\"name x\"");
            assertThat(served.send("PUT", "/a/x/b")
                            .headers()
                            .firstValue("Allow")
                            .orElseThrow())
                    .contains("GET", "DELETE");
            assertThat(served.compiled().lines()).anyMatch(line -> line.contains("[hardwire/ambiguous-paths]"));
        }
    }
}
