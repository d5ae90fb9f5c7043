package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What validators say, in which direction, and that no schema is too large for one. */
class ValidatorsTest {
    private static final CompiledValidators VALIDATORS =
            new CompiledValidators(path -> path.equals("example.com/schemas/name.json")
                    ? "{\"type\":\"string\",\"minLength\":2}".getBytes(StandardCharsets.UTF_8)
                    : null);
    /** Code for so many is more than twice what a method can have, which is 65,535 bytes. */
    private static final int PROPERTIES = 6_000;
    /** More than twice the constants that a class can have. */
    private static final int VALUES = 140_000;

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        add(
                "Bounds",
                "{'type':['object','array'],'minProperties':1,'required':['a'],'properties':{'a':{'minimum':1.5}}}");
        add(
                "OneOf",
                "{'oneOf':[{'type':'object','required':['name']},{'type':'string'},{'type':'string','minLength':2}]}");
        add("AnyOf", "{'anyOf':[{'type':'array','items':{'type':'integer'}},{'const':{'a':1}}]}");
        add("Values", "{'enum':['a','b',1,null,{'x':[1.0]}]}");
        add("Strings", "{'enum':['a','b']}");
        add(
                "Closed",
                "{'properties':{'a':true,'b':false},'patternProperties':{'^x-':{'type':'string'}},"
                        + "'additionalProperties':false,'propertyNames':{'maxLength':3}}");
        add("Dependent", "{'dependentRequired':{'card':['address']},'dependentSchemas':{'a':{'required':['b']}}}");
        add(
                "Condition",
                "{'if':{'required':['a']},'then':{'required':['b']},'else':{'required':['c']},'not':{'type':'null'}}");
        add(
                "Contains",
                "{'contains':{'type':'integer'},'minContains':2,'maxContains':3,'uniqueItems':true,'prefixItems':[{},"
                        + "{'type':'string'}],'maxItems':6}");
        add(
                "Unevaluated",
                "{'allOf':[{'properties':{'a':{}}}],'anyOf':[{'properties':{'b':{'const':1}},'required':['b']},{}],"
                        + "'unevaluatedProperties':false}");
        add("Formats", "{'items':{'anyOf':[{'format':'email','type':'string'},{'format':'int32','type':'integer'}]}}");
        add("Slow", "{'pattern':'^(a|aa)+?$'}");
        add("Polynomial", "{'propertyNames':{'pattern':'.*.*.*.*='}}");
        add(
                "Nested",
                "{'$ref':'#/$defs/n','$defs':{'n':{'anyOf':[{'properties':{'n':{'$ref':'#/$defs/n'},'x':{'const':1}}},"
                        + "{'properties':{'n':{'$ref':'#/$defs/n'},'x':{'const':2}}}]}}}");
        add("Endless", "{'anyOf':[{'type':'string'},{'$ref':'#'}]}");
        add("Remote", "{'$ref':'https://example.com/schemas/name.json'}");
        add(
                "OneWay",
                "{'required':['id','password'],'properties':{'id':{'readOnly':true},'password':{'writeOnly':true}}}");
        String parts = "'properties':{'id':{'readOnly':true},'password':{'writeOnly':true}},";
        add("OneWayDependent", "{" + parts + "'dependentRequired':{'a':['id','password']}}");
        add(
                "OneWayThen",
                "{" + parts
                        + "'if':{'required':['a']},'then':{'required':['id']},'else':{'allOf':[{'required':['id']}]},"
                        + "'allOf':[{'if':{'required':['a']},'then':{'required':['password']}}]}");
        add("OneWayAny", "{" + parts + "'anyOf':[{'required':['id']},{'required':['a']}],'not':{'required':['id']}}");
        VALIDATORS.add(
                "Nullable",
                "{\"type\":\"string\",\"nullable\":true,\"enum\":[\"a\",null],\"description\":\"*/ \\u005cu002a\"}",
                Version.V30,
                true);
        VALIDATORS.add("NotNull", "{\"type\":\"string\",\"nullable\":true,\"enum\":[\"a\"]}", Version.V30, true);
        add(
                "Wide",
                "{'additionalProperties':false,'properties':{"
                        + many(PROPERTIES, "'p%d':{'type':'integer','maximum':%1$d}") + "},'required':["
                        + many(PROPERTIES, "'p%d'") + "]}");
        add("Constants", "{'properties':{" + many(PROPERTIES, "'p%d':{'multipleOf':%1$d.5,'pattern':'^%1$d$'}") + "}}");
        add("Patterns", "{'patternProperties':{" + many(PROPERTIES, "'^p%d$':{'type':'integer'}") + "}}");
        add("Long", "{'enum':[" + many(VALUES, "'v%d'") + "]}");
        add("Mixed", "{'enum':[" + many(VALUES, "%d") + ",'x']}");
        add(
                "Choices",
                "{'oneOf':[" + many(1_000, "{'required':['p%d']}") + "],'anyOf':[" + many(1_000, "{'required':['p%d']}")
                        + "]}");
        add(
                "Names",
                "{'properties':{'a':{'anyOf':[{'type':'string'}]},'a_anyOf':{'anyOf':[{'type':'number'}]},"
                        + "'A':{'type':'null'},'class':{'type':'object'},'value':{'type':'object'},'at':{'type':'object'},"
                        + "'\\n*/':{'type':'object'}}}");
        VALIDATORS.compile(folder);
    }

    private static void add(String name, String schema) {
        assertThat(VALIDATORS.add(name, schema.replace('\'', '"'), Version.V31, true))
                .isEmpty();
    }

    private static String many(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(","));
    }

    private static List<String> check(String name, String json) {
        return texts(VALIDATORS.check(name, json.replace('\'', '"')));
    }

    private static List<String> texts(List<Violation> violations) {
        return violations.stream().map(v -> v.where() + " " + v.message()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Bounds | 1 | must be an object or an array",
                "Bounds | {'a':1} | /a must be at least 1.5",
                "OneOf | 1 | must match exactly one of 3 alternatives, not 0 (1: must be an object; 2: must be a string; 3: must be"
                        + " a string)",
                "OneOf | 'ab' | must match exactly one of 3 alternatives, not 2",
                "AnyOf | ['x'] | must match at least one of 2 alternatives (1: /0 must be an integer; 2: must be {\"a\":1})",
                "Values | 'c' | must be one of a, b, 1, null, {\"x\":[1.0]}",
                "Strings | 1 | must be one of a, b",
                "Closed | {'a':1,'b':1} | /b is not allowed",
                "Closed | {'c':1} | /c is not a known property",
                "Closed | {'x-1':1} | /x-1 must be a string",
                "Closed | {'x-12':''} | /x-12 must have at most 3 characters",
                "Dependent | {'card':1} | /address is required with card",
                "Dependent | {'a':1} | /b is required",
                "Condition | {'a':1} | /b is required",
                "Condition | {} | /c is required",
                "Condition | null | must not match what the schema excludes",
                "Contains | [1,'a'] | must contain at least 2 items of the kind asked for, not 1",
                "Contains | [1,'a',2,3,4] | must contain at most 3 items of the kind asked for, not 4",
                "Contains | [1,2,3] | /1 must be a string",
                "Contains | [1,'a',1.0] | must not have an item twice",
                "Unevaluated | {'a':1,'c':1} | /c is not a known property",
                "Formats | ['a@b',3000000000] | /1 must match at least one of 2 alternatives (1: must be a string; 2: must be at"
                        + " most 2147483647)",
                "Remote | 'x' | must have at least 2 characters",
                "Nullable | 'b' | must be one of a, null",
                "NotNull | null | must be a",
                "Mixed | 140000 | must be one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …",
                "Names | {'a_anyOf':1,'a':1} | /a must match at least one of 1 alternative (1: must be a string)"
            })
    void says(String schema, String json, String message) {
        assertThat(check(schema, json)).map(String::strip).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Bounds | {'a':1.5}",
                "OneOf | {'name':1}",
                "AnyOf | {'a':1.0}",
                "Values | {'x':[1]}",
                "Closed | {'a':1,'x-':''}",
                "Contains | [1,'a',2]",
                "Unevaluated | {'a':1,'b':1}",
                "Nullable | null",
                "Mixed | 139999.0",
                "Remote | 'xy'"
            })
    void isValid(String schema, String json) {
        assertThat(check(schema, json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OneWayDependent | {'a':1} | REQUEST | /password is required with a",
                "OneWayDependent | {'a':1} | RESPONSE | /id is required with a",
                "OneWayDependent | {'a':1,'password':1} | REQUEST | ``",
                "OneWayThen | {'a':1} | REQUEST | /password is required",
                "OneWayThen | {'a':1} | RESPONSE | /id is required",
                "OneWayThen | {'a':1,'password':1} | REQUEST | ``",
                "OneWayThen | {} | REQUEST | ``",
                "OneWayThen | {} | RESPONSE | /id is required",
                "OneWayAny | {'a':1} | REQUEST | ``",
            })
    void whatIsRequiredSometimesGoesOneWayToo(String schema, String json, Direction direction, String expected) {
        assertThat(String.join(", ", texts(VALIDATORS.check(schema, json.replace('\'', '"'), direction))))
                .isEqualTo(expected);
    }

    @Test
    void whatGoesOneWay() {
        assertThat(texts(VALIDATORS.check("OneWay", "{\"id\":1}", Direction.REQUEST)))
                .containsExactlyInAnyOrder("/id is read-only", "/password is required");
        assertThat(texts(VALIDATORS.check("OneWay", "{\"password\":1}", Direction.RESPONSE)))
                .containsExactlyInAnyOrder("/password is write-only", "/id is required");
        assertThat(VALIDATORS.check("OneWay", "{\"password\":1}", Direction.REQUEST))
                .isEmpty();
        assertThat(VALIDATORS.check("OneWay", "{\"id\":1,\"password\":1}", Direction.NEITHER))
                .isEmpty();
    }

    @Test
    void aPatternThatTakesExponentialTimeGivesUp() {
        assertThat(check("Slow", "'" + "a".repeat(60) + "'")).isEmpty();
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(check("Slow", "'" + "a".repeat(60) + "!'"))
                        .containsExactly(" took too long to match the pattern ^(a|aa)+?$"));
    }

    @Test
    void aPatternThatTakesPolynomialTimeGivesUp() {
        assertThat(check("Polynomial", "{'" + "a".repeat(2_000) + "=':1}")).isEmpty();
        String name = "a".repeat(2_000);
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(check("Polynomial", "{'" + name + "':1}"))
                        .containsExactly("/" + name + " took too long to match the pattern .*.*.*.*="));
    }

    @Test
    void alternativesThatMultiplyGiveUp() {
        String deep = "{'n':".repeat(60) + "{'x':3}" + "}".repeat(60);
        assertThatThrownBy(() -> check("Nested", deep))
                .isInstanceOf(MalformedJson.class)
                .hasMessage("The JSON value takes too long to check");
    }

    @Test
    void aSchemaThatIsItselfGivesUp() {
        assertThat(check("Endless", "''")).isEmpty();
        assertThatThrownBy(() -> check("Endless", "1"))
                .isInstanceOf(MalformedJson.class)
                .hasMessage("The JSON value takes too many schemas to check");
    }

    @Test
    void sixThousandProperties() {
        String valid = "{" + many(PROPERTIES, "'p%d':0") + "}";
        assertThat(check("Wide", valid)).isEmpty();
        assertThat(check("Wide", valid.replace("'p5999':0", "'p5999':6000,'more':1")))
                .containsExactlyInAnyOrder("/p5999 must be at most 5999", "/more is not a known property");
        assertThat(check("Wide", valid.replace("'p2500':0,", ""))).containsExactly("/p2500 is required");
        assertThat(classes("Wide")).hasSizeGreaterThan(1);
    }

    @Test
    void sixThousandPatternsAndNumbers() {
        assertThat(check("Constants", "{'p7':15,'p8':'8'}")).isEmpty();
        assertThat(check("Constants", "{'p0':0.25,'p5999':'5998'}"))
                .containsExactlyInAnyOrder("/p0 must be a multiple of 0.5", "/p5999 must match the pattern ^5999$");
        assertThat(check("Patterns", "{'p5999':'','q':''}")).containsExactly("/p5999 must be an integer");
    }

    @Test
    void aHundredAndFortyThousandStrings() {
        assertThat(check("Long", "'v139999'")).isEmpty();
        assertThat(check("Long", "'v140000'")).hasSize(1);
        assertThat(classes("Long")).hasSizeGreaterThan(2);
    }

    @Test
    void aThousandAlternatives() {
        assertThat(check("Choices", "{'p999':1}")).isEmpty();
        assertThat(check("Choices", "{'p1':1,'p999':1}"))
                .containsExactly(" must match exactly one of 1000 alternatives, not 2");
    }

    private static List<String> classes(String name) {
        return VALIDATORS.sources().keySet().stream()
                .filter(source -> source.startsWith("validators." + name + "Validators"))
                .toList();
    }

    @Test
    void mistakesInSchemas() {
        assertThat(mistakes("{'$ref':'#/nowhere'}"))
                .singleElement()
                .asString()
                .contains("The reference #/nowhere leads nowhere; add what it refers to, or correct it.");
        assertThat(mistakes("{'$ref':'other.json'}")).singleElement().asString().contains("there is no such file");
        assertThat(mistakes("{'$ref':'https://example.com/other.json'}"))
                .singleElement()
                .asString()
                .contains("copy the file below the resource root, in folders named after the host and the path");
        assertThat(mistakes("{'$dynamicRef':'#x'}")).singleElement().asString().contains("leads nowhere");
        assertThat(mistakes("{'$schema':'https://example.com/dialect'}"))
                .singleElement()
                .asString()
                .contains("The dialect https://example.com/dialect is not known");
        assertThat(mistakes("{'patternProperties':{'(':{}},'pattern':'\\\\p{Emoji}'}"))
                .hasSize(2)
                .anyMatch(text -> text.contains("is no regular expression"))
                .anyMatch(text -> text.contains("\\p of Unicode that is not supported"));
    }

    private static List<String> mistakes(String schema) {
        return new CompiledValidators(path -> null).add("Wrong", schema.replace('\'', '"'), Version.V31, true);
    }

    @Test
    void theCodeIsReadable() {
        var validators = new CompiledValidators(path -> null);
        validators.add(
                "Pet",
                "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\",\"minLength\":1}},"
                        + "\"dependentRequired\":{\"tag\":[\"name\"]}}",
                Version.V31,
                true);
        Map<String, String> sources = validators.sources();
        assertThat(sources.get("validators.PetValidators")).isEqualTo("""
                // generated from schemas/Pet.json; do not edit
                package validators;

                import dev.hardwire.spi.json.Keywords;
                import dev.hardwire.spi.json.Validation;
                import javax.annotation.processing.Generated;
                import tools.jackson.databind.JsonNode;

                /**
                 * Checks trees of JSON against schemas of schemas/Pet.json.
                 */
                @Generated("dev.hardwire.processor.HardwireProcessor")
                public final class PetValidators {
                  private PetValidators() {
                  }

                  /**
                   * Checks {@code schemas/Pet.json#}.
                   */
                  public static boolean root(JsonNode value, Validation at) {
                    int before = at.violationCount();
                    Keywords.type(at, value, Keywords.OBJECT);
                    if (at.stops(before)) {
                      return false;
                    }
                    if (value.isObject()) {
                      Keywords.required(at, value, "name");
                      Keywords.dependentRequired(at, value, "tag", "name");
                      JsonNode name_ = at.enter(value, "name");
                      if (name_ != null) {
                        name(name_, at);
                        at.leave();
                      }
                    }
                    return at.violationCount() == before;
                  }

                  /**
                   * Checks {@code schemas/Pet.json#/properties/name}.
                   */
                  static boolean name(JsonNode value, Validation at) {
                    int before = at.violationCount();
                    Keywords.type(at, value, Keywords.STRING);
                    Keywords.length(at, value, 1, Integer.MAX_VALUE);
                    return at.violationCount() == before;
                  }
                }
                """);
    }
}
