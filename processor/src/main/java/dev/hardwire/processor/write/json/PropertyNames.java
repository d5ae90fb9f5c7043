package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;

/** The encoded names of an object's properties: one constant, in the order of the components. */
final class PropertyNames {
    private final CodecType.OfRecord type;
    private final String array;

    PropertyNames(CodecType.OfRecord type, Members members) {
        this.type = type;
        CodeBlock names = type.fields().stream()
                .map(field -> CodeBlock.of("$S", field.jsonName()))
                .collect(CodeBlock.joining(",$W"));
        this.array = type.fields().isEmpty()
                ? ""
                : members.constant(
                        ArrayTypeName.of(Names.JSON_NAME),
                        "NAMES",
                        CodeBlock.of("$T.all($Z$L)", Names.JSON_NAME, names));
    }

    /** The name of the constant; there is none where there are no properties. */
    String array() {
        return array;
    }

    /** The expression of a property's name. */
    CodeBlock of(Field field) {
        return CodeBlock.of("$N[$L]", array, type.fields().indexOf(field));
    }
}
