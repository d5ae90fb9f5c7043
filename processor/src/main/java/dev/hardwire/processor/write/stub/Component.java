package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What a stub holds of an object or a tuple.
 *
 * @param jsonName what {@code @Property} says; null where the name says it
 */
record Component(
        String name,
        TypeName type,
        String description,
        @Nullable String jsonName) {
    /** Something that has a name in JSON. */
    static Component of(String jsonName, String name, TypeName type, String description) {
        return new Component(name, type, description, JavaNames.member(jsonName).equals(name) ? null : jsonName);
    }

    /** The component of a record. */
    ParameterSpec ofRecord() {
        ParameterSpec.Builder component = ParameterSpec.builder(type, name);
        if (!description.isBlank()) {
            component.addJavadoc("$L\n", Prose.tag(description));
        }
        if (jsonName != null) {
            component.addAnnotation(property(jsonName));
        }
        return component.build();
    }

    /** What the document says of it, for a method. */
    CodeBlock javadoc() {
        return description.isBlank() ? CodeBlock.builder().build() : CodeBlock.of("$L", Prose.javadoc(description));
    }

    /** {@code @Property}. */
    static AnnotationSpec property(String jsonName) {
        return AnnotationSpec.builder(Names.PROPERTY)
                .addMember("value", "$S", jsonName)
                .build();
    }
}
