package dev.hardwire.processor.openapi.swagger2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.openapi.source.JsonWriter;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.References;
import dev.hardwire.processor.openapi.source.SourceFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each thing that OpenAPI 3.0 says in another way. */
class Swagger2Test {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {in: query, type: string, maxLength: 3} | "in":"query","schema":{"type":"string","maxLength":3}
            {in: query, type: string, x-nullable: true} | "in":"query","x-nullable":true,"schema":{"type":"string","nullable":true}
            {in: query, type: array, items: {type: string}} | "schema":{"type":"array","items":{"type":"string"}},"style":"form","explode":false
            {in: query, type: array, items: {type: string}, collectionFormat: csv} | "style":"form","explode":false
            {in: query, type: array, items: {type: string}, collectionFormat: multi} | "style":"form","explode":true
            {in: query, type: array, items: {type: string}, collectionFormat: ssv} | "style":"spaceDelimited","explode":false
            {in: query, type: array, items: {type: string}, collectionFormat: pipes} | "style":"pipeDelimited","explode":false
            {in: header, type: array, items: {type: string}} | "style":"simple","explode":false
            {in: path, required: true, type: array, items: {type: string}} | "style":"simple","explode":false
            {in: query, type: string, allowEmptyValue: true, description: d} | "in":"query","description":"d","allowEmptyValue":true
            """)
    void parameters(String parameter, String expected) {
        assertThat(convert("/a", "{get: {parameters: [" + parameter.replace("{in", "{name: p, in") + "]}}"))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{in: body, name: b, required: true, schema: {type: string}}] | {"required":true,"content":{"application/json":{"schema":{"type":"string"}}}}
            [{in: formData, name: a, type: string, required: true}, {in: formData, name: b, type: integer}] | {"required":true,"content":{"application/x-www-form-urlencoded":{"schema":{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}},"required":["a"]}}}}
            [{in: formData, name: f, type: file}] | {"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"f":{"type":"string","format":"binary"}}}}}}
            [{in: formData, name: l, type: array, items: {type: string}}] | "encoding":{"l":{"style":"form","explode":false}}
            """)
    void bodies(String parameters, String expected) {
        assertThat(convert("/a", "{post: {parameters: " + parameters + "}}")).contains("\"requestBody\":", expected);
    }

    @Test
    void consumesAndProduces() {
        String operation =
                "{put: {consumes: [text/a, text/b], produces: [text/c], parameters: [{in: body, name: b, schema:"
                        + " {type: string}}], responses: {'200': {description: d, schema: {type: file}, examples: {text/c: e}}}}}";
        assertThat(convert("/a", operation))
                .contains("\"content\":{\"text/a\":{\"schema\":{\"type\":\"string\"}},\"text/b\":")
                .contains(
                        "\"200\":{\"description\":\"d\",\"content\":{\"text/c\":{\"schema\":{\"type\":\"string\",\"format\":"
                                + "\"binary\"},\"example\":\"e\"}}}");
    }

    @Test
    void headersOfResponses() {
        assertThat(convert("/a", "{get: {responses: {'204': {description: d, headers: {X-A: {type: integer}}}}}}"))
                .contains("\"headers\":{\"X-A\":{\"schema\":{\"type\":\"integer\"}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {host: h, basePath: /b, schemes: [https, ws]} | "servers":[{"url":"https://h/b"},{"url":"ws://h/b"}]
            {host: h} | "servers":[{"url":"//h"}]
            {basePath: /b} | "servers":[{"url":"/b"}]
            {definitions: {A: {discriminator: k}}} | "schemas":{"A":{"discriminator":{"propertyName":"k"}}}
            {definitions: {A: {allOf: [{properties: {a: {x-nullable: true}}}]}}} | {"allOf":[{"properties":{"a":{"nullable":true}}}]}
            {definitions: {A: {additionalProperties: {items: {x-nullable: true}}}}} | {"additionalProperties":{"items":{"nullable":true}}}
            {parameters: {B: {name: b, in: body, schema: {}}}} | "requestBodies":{"B":{"content":{"application/json":{"schema":{}}}}}
            {securityDefinitions: {a: {type: basic}}} | "a":{"type":"http","scheme":"basic"}
            {securityDefinitions: {a: {type: apiKey, name: n, in: query}}} | "a":{"type":"apiKey","name":"n","in":"query"}
            {securityDefinitions: {a: {type: oauth2, flow: application, tokenUrl: t}}} | "flows":{"clientCredentials":{"tokenUrl":"t","scopes":{}}}
            {securityDefinitions: {a: {type: oauth2, flow: accessCode, scopes: {s: d}}}} | "flows":{"authorizationCode":{"scopes":{"s":"d"}}}
            {x-mine: 1} | "x-mine":1
            """)
    void documents(String members, String expected) {
        assertThat(convert(members)).contains(expected);
    }

    private static String convert(String path, String item) {
        return convert("{paths: {" + path + ": " + item + "}}");
    }

    private static String convert(String members) {
        String text = members.replaceFirst("\\{", "{swagger: '2.0', ");
        var diagnostics = new Diagnostics();
        var files = new SourceFiles(name -> text.getBytes(StandardCharsets.UTF_8), diagnostics);
        var document = (Node.Mapping) files.root("a.yaml");
        String json = JsonWriter.write(Swagger2.convert(document, new References(files, diagnostics), diagnostics));
        assertThat(diagnostics.all()).isEmpty();
        assertThat(json).startsWith("{\"openapi\":\"3.0.3\"");
        return json;
    }
}
