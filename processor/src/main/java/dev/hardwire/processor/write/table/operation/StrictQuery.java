package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.ObjectType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Members;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The check of a strict application that a query has no names which the operation does not declare. */
final class StrictQuery {
    private final Members members;
    private final ClassName table;
    private final Map<TypeId, NamedType> named;

    StrictQuery(Members members, ClassName table, Map<TypeId, NamedType> named) {
        this.members = members;
        this.table = table;
        this.named = named;
    }

    /**
     * The statement; empty where an object of the query may have any property.
     *
     * @param read what is read, also for providers, which may take what the operation does not declare
     * @param in the variable of the reader
     */
    CodeBlock check(Document document, Operation operation, List<Argument> read, String in) {
        Set<String> names = new TreeSet<>(document.queryKeys());
        Set<String> prefixes = new TreeSet<>();
        List<Parameter> parameters = Stream.concat(
                        operation.parameters().stream(),
                        read.stream()
                                .filter(Argument.FromParameter.class::isInstance)
                                .map(argument -> ((Argument.FromParameter) argument).parameter()))
                .toList();
        for (Parameter parameter : parameters) {
            if (parameter.in() == Location.QUERY && !add(parameter, names, prefixes)) {
                return CodeBlock.of("");
            }
        }
        if (names.isEmpty()) {
            return CodeBlock.of("$N.onlyQuery(name -> false);\n", in);
        }
        String method = members.method(
                "is" + JavaNames.type(operation.javaName()) + "Query", name -> known(name, names, prefixes));
        return CodeBlock.of("$N.onlyQuery($T::$N);\n", in, table, method);
    }

    /** Adds the names that a parameter has; false where these are any. */
    private boolean add(Parameter parameter, Set<String> names, Set<String> prefixes) {
        if (parameter.style() == Style.DEEP_OBJECT) {
            prefixes.add(parameter.name() + "[");
        }
        boolean split =
                parameter.explode() && parameter.style() != Style.DEEP_OBJECT && parameter.style() != Style.JSON;
        if (split) {
            return addProperties(parameter.name(), parameter.schema(), names);
        }
        names.add(parameter.name());
        return true;
    }

    private boolean addProperties(String parameter, Schema schema, Set<String> names) {
        if (schema instanceof Schema.Free || schema instanceof Schema.MapOf) {
            return false;
        }
        if (schema instanceof Schema.Validated validated) {
            return addProperties(parameter, validated.schema(), names);
        }
        NamedType type = schema instanceof Schema.Ref ref ? named.get(ref.type()) : null;
        if (type instanceof ObjectType object) {
            object.properties().forEach(property -> names.add(property.name()));
            return object.others() == null;
        }
        names.add(parameter);
        if (type instanceof NamedType.UnionType union) {
            return union.variants().stream()
                    .allMatch(variant ->
                            addProperties(parameter, new Schema.Ref(schema.place(), false, variant.type()), names));
        }
        return !(type instanceof NamedType.ChoiceType choice)
                || choice.alternatives().stream()
                        .allMatch(alternative -> addProperties(parameter, alternative.schema(), names));
    }

    private static MethodSpec known(String name, Set<String> names, Set<String> prefixes) {
        CodeBlock literals =
                names.stream().map(each -> CodeBlock.of("$S", each)).collect(CodeBlock.joining(",$W"));
        CodeBlock other = prefixes.stream()
                .map(prefix -> CodeBlock.of("name.startsWith($S)", prefix))
                .collect(CodeBlock.joining(" || "));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(boolean.class)
                .addParameter(String.class, "name")
                .addCode("return switch (name) {\n$>case $L -> true;\n", literals)
                .addCode("default -> $L;\n$<};\n", other.isEmpty() ? CodeBlock.of("false") : other)
                .build();
    }
}
