package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.write.Prose;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The sealed type of an operation's request body: a record per Java type that it has, depending on its media type. */
final class BodyStub {
    private final StubTypes types;

    BodyStub(StubTypes types) {
        this.types = types;
    }

    TypeSpec.Builder write(Operation operation, RequestBody body, String javaName) {
        ClassName name = types.named(javaName);
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc("What {@code $L} takes.\n", operation.javaName());
        body.alternatives().forEach(content -> type.addType(record(name, body, content)));
        return type;
    }

    private TypeSpec record(ClassName sealed, RequestBody body, Content content) {
        String mediaTypes = body.contents().stream()
                .filter(other -> other.javaName().equals(content.javaName()))
                .map(Content::mediaTypes)
                .flatMap(List::stream)
                .map(Prose::code)
                .collect(Collectors.joining(", "));
        ParameterSpec value =
                ParameterSpec.builder(types.of(content, false), "value").build();
        return TypeSpec.recordBuilder(content.javaName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A body of $L.\n", mediaTypes)
                .addSuperinterface(sealed)
                .recordConstructor(
                        MethodSpec.constructorBuilder().addParameter(value).build())
                .build();
    }
}
