package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.Header;
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
        operation.responses().forEach(response -> type.addType(record(name, operation, response)));
        return type;
    }

    private TypeSpec record(ClassName sealed, Operation operation, Response response) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        if (response.status() < 100) {
            components.addParameter(int.class, "status");
        }
        Schema schema = response.schema();
        if (schema != null) {
            components.addParameter(
                    ParameterSpec.builder(body(response, schema), "body").build());
        }
        response.headers().forEach(header -> components.addParameter(component(header)));
        String description = Prose.javadoc(response.description());
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(Names.STATUS).addMember("value", "$L", response.status());
        if (operation.responses().stream()
                        .filter(other -> other.status() == response.status())
                        .count()
                > 1) {
            annotation.addMember("contentType", "$S", response.mediaType());
        }
        return TypeSpec.recordBuilder(response.javaName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", description.isEmpty() ? status(response.status()) : description)
                .addAnnotation(annotation.build())
                .addSuperinterface(sealed)
                .recordConstructor(components.build())
                .build();
    }

    private TypeName body(Response response, Schema schema) {
        return switch (response.form()) {
            case BYTES -> Names.CONTENT;
            case ITEMS -> types.publisher(types.argument(schema));
            case EVENTS -> types.publisher(ParameterizedTypeName.get(Names.SERVER_SENT_EVENT, types.argument(schema)));
            default -> types.of(schema, false);
        };
    }

    private ParameterSpec component(Header header) {
        ParameterSpec.Builder component =
                ParameterSpec.builder(types.of(header.schema(), !header.required()), header.javaName());
        String description = header.description().isBlank() ? "" : " " + header.description();
        return component
                .addJavadoc("$L\n", Prose.tag("The header " + header.name() + "." + description))
                .build();
    }

    private static String status(int status) {
        return status > 0 && status < 100 ? "A status from " + status + "00 on.\n" : "Status " + status + ".\n";
    }
}
