package dev.hardwire.spi;

import dev.hardwire.spi.json.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a form may be: the shape of its object, and of each property whether it is a file, and how it is written. Where nothing
 * else is said, an object is JSON, an array has a field or part for each item, and anything else is text. Immutable and
 * thread-safe.
 */
public final class FormShape {
    private static final Field PLAIN = new Field(false, null, List.of(), List.of());

    private final ParameterShape object;
    private final Map<String, Field> fields;
    private final boolean otherFiles;
    private final boolean strict;

    /**
     * How a property is written.
     *
     * @param mediaTypes what its parts may be, ranges among them; empty where nothing is said
     * @param headers what its parts must have
     */
    record Field(boolean file, @Nullable ParameterStyle style, List<String> mediaTypes, List<String> headers) {
        boolean isJson() {
            return !mediaTypes.isEmpty() && FormShape.isJson(mediaTypes.get(0));
        }
    }

    private FormShape(ParameterShape object, Map<String, Field> fields, boolean otherFiles, boolean strict) {
        this.object = object;
        this.fields = fields;
        this.otherFiles = otherFiles;
        this.strict = strict;
    }

    /** A form of whose object nothing else is said. */
    public static FormShape of(ParameterShape object) {
        return new FormShape(object, Map.of(), false, false);
    }

    /** The same, with a property that is written in a style, as a query parameter is. */
    public FormShape styled(String property, ParameterStyle style) {
        Field field = field(property);
        return with(property, new Field(false, style, List.of(), field.headers()));
    }

    /** The same, with a property of these media types. */
    public FormShape typed(String property, String... mediaTypes) {
        Field field = field(property);
        return with(property, new Field(false, null, List.of(mediaTypes), field.headers()));
    }

    /** The same, with a property that is a file, of these media types; of any if there is none. */
    public FormShape file(String property, String... mediaTypes) {
        Field field = field(property);
        return with(property, new Field(true, null, List.of(mediaTypes), field.headers()));
    }

    /** The same, with a property whose parts must have these headers. */
    public FormShape headers(String property, String... names) {
        Field field = field(property);
        return with(property, new Field(field.file(), field.style(), field.mediaTypes(), List.of(names)));
    }

    /** The same, of which all properties that have no name are files. */
    public FormShape otherFiles() {
        return new FormShape(object, fields, true, strict);
    }

    /** The same, where fields that are no properties are violations. */
    public FormShape strict() {
        return new FormShape(object, fields, otherFiles, true);
    }

    private FormShape with(String property, Field field) {
        Map<String, Field> changed = new LinkedHashMap<>(fields);
        changed.put(property, field);
        return new FormShape(object, Map.copyOf(changed), otherFiles, strict);
    }

    /** Whether a part is a file. */
    public boolean isFile(String part) {
        return field(part).file() || (otherFiles && !isNamed(part) && takes(part));
    }

    /** Whether a part is handed over; any other is dropped, or a violation. */
    public boolean takes(String part) {
        int bracket = part.indexOf('[');
        return shape().takes(part)
                || (bracket > 0 && field(part.substring(0, bracket)).style() == ParameterStyle.DEEP_OBJECT);
    }

    /** The object that the fields of a form are; what is wrong with them is added to {@code violations}. */
    public JsonNode fields(ParameterReader.Source fields, Violations violations) {
        return new FormFields(this, fields, violations).read();
    }

    /** The object that the parts of a form are; what is wrong with them is added to {@code violations}. */
    public JsonNode parts(List<FormPart> parts, Violations violations) {
        return new FormParts(this, new ArrayList<>(parts), violations).read();
    }

    ParameterShape shape() {
        return object.resolved();
    }

    Field field(String property) {
        return fields.getOrDefault(property, PLAIN);
    }

    boolean isNamed(String property) {
        return shape().propertyNames().contains(property);
    }

    boolean isStrict() {
        return strict;
    }

    static boolean isJson(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.equals("application/json") || bare.endsWith("+json");
    }

    /** A name as a token of a JSON Pointer. */
    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
