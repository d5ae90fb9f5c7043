package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Response;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import javax.lang.model.element.Modifier;

/** The sealed type of an operation's responses: a record per status. */
final class ResponseStub {
    private final StubTypes types;

    ResponseStub(StubTypes types) {
        this.types = types;
    }

    TypeSpec.Builder write(Operation operation) {
        ClassName name = types.named(JavaNames.response(operation.javaName()));
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc("What {@code $L} answers.\n", operation.javaName());
        operation.responses().forEach(response -> type.addType(record(name, response)));
        return type;
    }

    private TypeSpec record(ClassName sealed, Response response) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        if (response.status() == 0) {
            components.addParameter(int.class, "status");
        }
        Schema schema = response.schema();
        if (schema != null) {
            components.addParameter(
                    ParameterSpec.builder(types.of(schema, false), "body").build());
        }
        String description = Prose.javadoc(response.description());
        return TypeSpec.recordBuilder(response.javaName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", description.isEmpty() ? "Status " + response.status() + ".\n" : description)
                .addAnnotation(AnnotationSpec.builder(Names.STATUS)
                        .addMember("value", "$L", response.status())
                        .build())
                .addSuperinterface(sealed)
                .recordConstructor(components.build())
                .build();
    }
}
