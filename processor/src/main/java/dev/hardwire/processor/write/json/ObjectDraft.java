package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class that holds the properties of a large object while they are read, and how the object is made of it. */
final class ObjectDraft {
    /** How many properties a method hands to a builder at most. */
    private static final int HANDED = 250;

    private static final ClassName DRAFT = ClassName.get("", "Draft");

    private final CodecType.OfRecord type;
    private final ClassName name;
    private final ObjectSlots slots;
    private final Types types;
    private final Members members;

    ObjectDraft(CodecType.OfRecord type, ClassName name, ObjectSlots slots, Types types, Members members) {
        this.type = type;
        this.name = name;
        this.slots = slots;
        this.types = types;
        this.members = members;
    }

    /** Adds the class. */
    void declare(Function<Field, CodeBlock> initial) {
        TypeSpec.Builder draft = TypeSpec.classBuilder(DRAFT)
                .addJavadoc("What was read so far.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        for (int mask = 0; mask < slots.masks(); mask++) {
            draft.addField(FieldSpec.builder(long.class, slots.name(mask)).build());
        }
        for (Field field : type.fields()) {
            TypeName of = slots.type(field);
            CodeBlock value = initial.apply(field);
            boolean isNothing = List.of("null", "0", "false").contains(value.toString());
            FieldSpec.Builder slot =
                    FieldSpec.builder(isNothing && !of.isPrimitive() ? Types.nullable(of) : of, slots.name(field));
            if (!isNothing) {
                slot.initializer(value);
            }
            draft.addField(slot.build());
        }
        members.type(draft.build());
    }

    /** Returns the object. */
    void make(CodeBlock.Builder code, List<CodeBlock> values, @Nullable String others) {
        JavaType builder = type.builder();
        if (builder == null) {
            List<CodeBlock> arguments = new ArrayList<>(values);
            if (others != null) {
                arguments.add(CodeBlock.of("$N", others));
            }
            code.addStatement("return new $T($L)", name, CodeBlock.join(arguments, ",$W"));
            return;
        }
        TypeName builderType = types.of(builder);
        String local = slots.local("builder");
        code.addStatement("$T $N = $T.builder()", builderType, local, name);
        for (int start = 0; start < values.size(); start += HANDED) {
            int from = start;
            int to = Math.min(start + HANDED, values.size());
            String method = members.method("hand", made -> handing(made, builderType, values, from, to));
            code.addStatement("$N($N, $N)", method, slots.local("draft"), local);
        }
        Accessor accessor = type.others();
        if (others != null && accessor != null) {
            code.addStatement("$N.$N($N)", local, accessor.name(), others);
        }
        code.addStatement("return $N.build()", local);
    }

    private MethodSpec handing(String method, TypeName builder, List<CodeBlock> values, int from, int to) {
        MethodSpec.Builder handing = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(DRAFT, slots.local("draft"))
                .addParameter(builder, slots.local("builder"));
        for (int i = from; i < to; i++) {
            handing.addStatement(
                    "$N.$N($L)", slots.local("builder"), type.fields().get(i).component(), values.get(i));
        }
        return handing.build();
    }
}
