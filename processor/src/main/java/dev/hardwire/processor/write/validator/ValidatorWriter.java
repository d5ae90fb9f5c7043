package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the validators of some schemas: those that are called, and what these call. */
public final class ValidatorWriter {
    private final Schemas schemas;
    private final boolean isPublic;
    private final List<String> sources;
    private final List<Place> causes;
    private final Layout layout;
    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> entries = new HashSet<>();

    /**
     * A writer of validators.
     *
     * @param first the class that has them, or the first of them where they are too many for one
     * @param all the schemas, with all that they refer to
     * @param isPublic whether they are called from other packages
     * @param sources what the schemas are from, for the header
     * @param causes where they are from
     */
    public ValidatorWriter(
            ClassName first, Map<TypeId, JsonSchema> all, boolean isPublic, List<String> sources, List<Place> causes) {
        this.schemas = new Schemas(all);
        this.isPublic = isPublic;
        this.sources = List.copyOf(sources);
        this.causes = List.copyOf(causes);
        List<Unit> ordered = new ArrayList<>();
        for (JsonSchema schema : schemas.all()) {
            if (!schemas.isAlias(schema)) {
                ordered.addAll(new SchemaCode(schema, schemas).units());
            }
        }
        ordered.forEach(unit -> units.put(unit.name(), unit));
        this.layout = new Layout(first, ordered);
    }

    /**
     * The call of the validator of a schema, which is written then.
     *
     * @param tree the variable of the value
     * @param at the expression of the {@code Validation}
     */
    public CodeBlock call(TypeId schema, String tree, CodeBlock at) {
        String method = schemas.method(schema);
        entries.add(method);
        return CodeBlock.of("$T.$N($N, $L)", layout.owner(method), method, tree, at);
    }

    /** The classes, as far as somebody calls what they have. */
    public List<GeneratedFile> write() {
        Map<ClassName, Members> members = new HashMap<>();
        Map<String, MethodSpec> methods = new HashMap<>();
        Deque<String> called = new ArrayDeque<>(entries.stream().sorted().toList());
        for (String next = called.poll(); next != null; next = called.poll()) {
            if (!methods.containsKey(next)) {
                ClassName owner = layout.owner(next);
                Members constants = members.computeIfAbsent(owner, name -> new Members());
                methods.put(next, method(next, new Scope(schemas, layout, owner, constants, called::add)));
            }
        }
        List<GeneratedFile> files = new ArrayList<>();
        layout.classes().forEach((name, all) -> {
            List<MethodSpec> own = new ArrayList<>();
            all.forEach(unit -> addIfPresent(own, methods.get(unit.name())));
            if (!own.isEmpty()) {
                files.add(write(name, own, members.computeIfAbsent(name, each -> new Members())));
            }
        });
        return files;
    }

    private static void addIfPresent(List<MethodSpec> methods, @Nullable MethodSpec method) {
        if (method != null) {
            methods.add(method);
        }
    }

    private MethodSpec method(String name, Scope scope) {
        Unit unit = units.get(name);
        if (unit == null) {
            throw new IllegalStateException("There is no method " + name);
        }
        MethodSpec method = unit.code().apply(scope);
        return isPublic && entries.contains(name)
                ? method.toBuilder().addModifiers(Modifier.PUBLIC).build()
                : method;
    }

    private GeneratedFile write(ClassName name, List<MethodSpec> methods, Members members) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Checks trees of JSON against schemas of $L.\n", String.join(" and ", sources));
        if (isPublic) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethods(methods);
        members.addTo(type);
        return SourceFile.of(name.packageName(), type, sources, causes);
    }
}
