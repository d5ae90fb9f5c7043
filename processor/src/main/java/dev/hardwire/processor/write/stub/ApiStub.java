package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The interface for the operations with one tag. */
final class ApiStub {
    private final StubTypes types;

    ApiStub(StubTypes types) {
        this.types = types;
    }

    TypeSpec.Builder write(String tag, List<Operation> operations) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(JavaNames.api(tag))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The operations with the tag $L.\n", Prose.code(tag));
        operations.forEach(operation -> type.addMethod(method(operation)));
        return type;
    }

    private MethodSpec method(Operation operation) {
        ClassName response = types.named(JavaNames.response(operation.javaName()));
        MethodSpec.Builder method = MethodSpec.methodBuilder(operation.javaName())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(response);
        javadoc(method, operation);
        for (Parameter parameter : operation.parameters()) {
            TypeName type = types.of(parameter.schema(), parameter.mayBeAbsent());
            method.addParameter(ParameterSpec.builder(type, parameter.javaName())
                    .addAnnotation(bound(parameter.name(), location(operation, parameter)))
                    .build());
        }
        RequestBody body = operation.body();
        if (body != null) {
            method.addParameter(ParameterSpec.builder(types.of(body), "body")
                    .addAnnotation(bound("body", ""))
                    .build());
        }
        return method.build();
    }

    private static void javadoc(MethodSpec.Builder method, Operation operation) {
        StringBuilder javadoc = new StringBuilder(Prose.javadoc(operation.description()));
        javadoc.append(javadoc.isEmpty() ? "" : "\n<p>")
                .append(Prose.code(operation.method() + " " + operation.path()))
                .append('\n');
        if (operation.deprecated()) {
            javadoc.append("\n<p>The document says that it is deprecated.\n");
        }
        StringBuilder tags = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            tag(tags, parameter.javaName(), described(parameter));
        }
        RequestBody body = operation.body();
        if (body != null) {
            tag(tags, "body", body.description());
        }
        method.addJavadoc("$L$L", javadoc, tags.isEmpty() ? "" : "\n" + tags);
    }

    /** Deprecation is said in words: javac warns of the annotation on a parameter, where it has no effect. */
    private static String described(Parameter parameter) {
        String description = parameter.description();
        return parameter.deprecated() ? ("Deprecated. " + description).strip() : description;
    }

    private static void tag(StringBuilder tags, String name, String description) {
        if (!description.isBlank()) {
            tags.append("@param ").append(Prose.tag(name + " " + description)).append('\n');
        }
    }

    /** The location, where the name alone does not say which parameter it is. */
    private static String location(Operation operation, Parameter parameter) {
        boolean ambiguous = parameter.name().equals("body")
                || operation.parameters().stream()
                                .filter(other -> other.name().equals(parameter.name()))
                                .count()
                        > 1;
        return ambiguous ? parameter.in().name().toLowerCase(Locale.ROOT) : "";
    }

    private static AnnotationSpec bound(String name, String in) {
        AnnotationSpec.Builder param = AnnotationSpec.builder(Names.PARAM).addMember("value", "$S", name);
        if (!in.isEmpty()) {
            param.addMember("in", "$S", in);
        }
        return param.build();
    }
}
