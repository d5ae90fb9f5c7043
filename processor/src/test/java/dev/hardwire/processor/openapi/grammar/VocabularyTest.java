package dev.hardwire.processor.openapi.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table has every keyword of the specifications, and no others. */
class VocabularyTest {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOCUMENT        | swagger info host basePath schemes consumes produces paths definitions parameters responses securityDefinitions security tags externalDocs
            PATH_ITEM       | get put post delete options head patch parameters
            OPERATION       | tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated security
            PARAMETER       | name in description required schema type format allowEmptyValue items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf
            ITEMS           | type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf
            HEADER          | description type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf
            RESPONSE        | description schema headers examples
            SECURITY_SCHEME | type description name in flow authorizationUrl tokenUrl scopes
            SCHEMA          | format title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type items allOf properties additionalProperties discriminator readOnly xml externalDocs example
            """)
    void of20(Kind kind, String keywords) {
        assertThat(Vocabulary.of(kind, Version.V20).keySet()).containsExactlyInAnyOrder(keywords.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOCUMENT        | openapi info servers paths components security tags externalDocs
            INFO            | title description termsOfService contact license version
            CONTACT         | name url email
            LICENSE         | name url
            SERVER          | url description variables
            SERVER_VARIABLE | enum default description
            COMPONENTS      | schemas responses parameters examples requestBodies headers securitySchemes links callbacks
            OPERATION       | tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers
            EXTERNAL_DOCS   | description url
            PARAMETER       | name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content
            REQUEST_BODY    | description content required
            MEDIA_TYPE      | schema example examples encoding
            RESPONSE        | description headers content links
            EXAMPLE         | summary description value externalValue
            TAG             | name description externalDocs
            DISCRIMINATOR   | propertyName mapping
            XML             | name namespace prefix attribute wrapped
            SCHEMA          | title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties additionalProperties description format default nullable discriminator readOnly writeOnly xml externalDocs example deprecated
            """)
    void of30(Kind kind, String keywords) {
        assertThat(Vocabulary.of(kind, Version.V30).keySet()).containsExactlyInAnyOrder(keywords.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DOCUMENT        | openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs
            INFO            | title summary description termsOfService contact license version
            LICENSE         | name identifier url
            COMPONENTS      | schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems
            SCHEMA          | $schema $vocabulary $id $anchor $dynamicAnchor $ref $dynamicRef $defs $comment allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains properties patternProperties additionalProperties propertyNames unevaluatedItems unevaluatedProperties type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired format contentEncoding contentMediaType contentSchema title description default deprecated readOnly writeOnly examples discriminator xml externalDocs example
            """)
    void of31(Kind kind, String keywords) {
        assertThat(Vocabulary.of(kind, Version.V31).keySet()).containsExactlyInAnyOrder(keywords.split(" "));
    }

    @Test
    void pathItemsHaveAllMethods() {
        for (Version version : List.of(Version.V30, Version.V31)) {
            Set<String> keywords = Vocabulary.of(Kind.PATH_ITEM, version).keySet();
            assertThat(keywords).containsAll(METHODS).contains("summary", "description", "servers", "parameters");
            assertThat(keywords).hasSize(METHODS.size() + 4);
        }
    }
}
