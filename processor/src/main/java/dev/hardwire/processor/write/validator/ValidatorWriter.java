package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the validators of some schemas. */
public final class ValidatorWriter {
    private final Schemas schemas;
    private final List<String> sources;
    private final Set<String> everywhere;
    private final Layout layout;

    /** A method that checks a schema: {@code static boolean method(JsonNode, Validation)}. */
    public record Method(ClassName owner, String name) {}

    /**
     * A writer of validators.
     *
     * @param first the class that has them, or the first of them where they are too many for one
     * @param all the schemas, with all that they refer to
     * @param entries those whose validators are called by others
     * @param isPublic whether they are called from other packages
     * @param sources what the schemas are from, for the header
     */
    public ValidatorWriter(
            ClassName first, Map<TypeId, JsonSchema> all, Set<TypeId> entries, boolean isPublic, List<String> sources) {
        this.schemas = new Schemas(all);
        this.sources = sources;
        this.everywhere = isPublic ? entries.stream().map(schemas::method).collect(Collectors.toSet()) : Set.of();
        List<Unit> units = new ArrayList<>();
        Set<TypeId> called = entries.stream().map(id -> schemas.get(id).id()).collect(Collectors.toSet());
        for (JsonSchema schema : schemas.all()) {
            boolean needed = !schemas.isAlias(schema) && !schema.isTrue() && !schema.isFalse();
            if (needed || called.contains(schema.id())) {
                units.addAll(new SchemaCode(schema, schemas).units());
            }
        }
        this.layout = new Layout(first, units);
    }

    /** The method that checks a schema, one of the entries. */
    public Method method(TypeId schema) {
        String name = schemas.method(schema);
        return new Method(layout.owner(name), name);
    }

    /** The classes. */
    public List<GeneratedFile> write() {
        return layout.classes().entrySet().stream()
                .map(entry -> write(entry.getKey(), entry.getValue()))
                .toList();
    }

    private GeneratedFile write(ClassName name, List<Unit> units) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Checks trees of JSON against schemas of $L.\n", String.join(" and ", sources));
        if (!everywhere.isEmpty()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        Members members = new Members();
        List<MethodSpec> methods = new ArrayList<>();
        for (Unit unit : units) {
            MethodSpec method = unit.code().apply(new Scope(schemas, layout, name, members));
            methods.add(
                    everywhere.contains(unit.name())
                            ? method.toBuilder().addModifiers(Modifier.PUBLIC).build()
                            : method);
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethods(methods);
        members.addTo(type);
        List<Place> causes = schemas.all().stream().map(JsonSchema::place).collect(Collectors.toList());
        return SourceFile.of(name.packageName(), type, sources, causes.subList(0, 1));
    }
}
