package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.Binding.Holder;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codec of an object: one pass over the properties with a switch on their names, then what all of them must satisfy. */
final class RecordCodec {
    private final CodecType.OfRecord type;
    private final ClassName name;
    private final Types types;
    private final Codecs codecs;
    private final ObjectSlots slots;
    private final ObjectProperties properties;
    private final ObjectDraft draft;
    private final ObjectWriter writer;
    private final Defaults defaults;

    RecordCodec(CodecType.OfRecord type, ClassName name, Members members, Types types, Codecs codecs) {
        this.type = type;
        this.name = name;
        this.types = types;
        this.codecs = codecs;
        JsonValues values = new JsonValues(members, types, codecs);
        this.slots = new ObjectSlots(type, types);
        this.defaults = new Defaults(members, types, codecs);
        PropertyNames names = new PropertyNames(type, members);
        this.properties = new ObjectProperties(type, slots, names, values, members);
        this.draft = new ObjectDraft(type, name, slots, types, members);
        this.writer = new ObjectWriter(type, name, names, values, members);
    }

    List<MethodSpec> methods() {
        return List.of(read(), writer.write());
    }

    private MethodSpec read() {
        String in = slots.local("in");
        String json = type.validator() == null ? in : slots.local("json");
        CodeBlock.Builder code = CodeBlock.builder();
        if (type.validator() != null) {
            code.add(codecs.validated(type.validator(), json, in, CodeBlock.of("null")));
        }
        code.beginControlFlow("if (!$N.beginObject())", in)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("int $N = $N.violationCount()", slots.local("violations"), in);
        declare(code);
        properties.readAll(code);
        properties.checkMissing(code);
        lateDefaults(code);
        code.beginControlFlow("if ($N.violationCount() != $N)", in, slots.local("violations"))
                .addStatement("return null")
                .endControlFlow();
        if (slots.isDrafted()) {
            draft.make(code, type.fields().stream().map(this::argument).toList(), others());
        } else {
            List<CodeBlock> arguments =
                    new ArrayList<>(type.fields().stream().map(this::argument).toList());
            if (type.others() != null) {
                arguments.add(CodeBlock.of("$N", slots.local("others")));
            }
            code.addStatement("return new $T($L)", name, CodeBlock.join(arguments, ",$W"));
        }
        return CodecWriter.reading(name, json).addCode(code.build()).build();
    }

    private @Nullable String others() {
        return type.others() == null ? null : slots.local("others");
    }

    private void declare(CodeBlock.Builder code) {
        if (slots.isDrafted()) {
            code.addStatement("Draft $N = new Draft()", slots.local("draft"));
            draft.declare(this::initial);
        } else {
            for (int mask = 0; mask < slots.masks(); mask++) {
                code.addStatement("long $N = 0", slots.name(mask));
            }
            for (Field field : type.fields()) {
                code.addStatement("$T $N = $L", slots.type(field), slots.name(field), initial(field));
            }
        }
        if (properties.isCounted()) {
            code.addStatement("int $N = 0", slots.local("count"));
        }
        Accessor others = type.others();
        if (others != null) {
            code.addStatement(
                    "$T $N = new $T<>()", types.of(others.value().type()), slots.local("others"), LinkedHashMap.class);
        }
    }

    /** What a slot has before anything is read: a default if that costs nothing. */
    private CodeBlock initial(Field field) {
        boolean isGiven = field.defaultValue() != null && Defaults.isCheap(field.value(), field.defaultValue());
        return isGiven
                ? defaults.of(field.value(), field.defaultValue(), field.component())
                : Defaults.nothing(slotType(field));
    }

    private static JavaType slotType(Field field) {
        return field.holder() == Holder.PLAIN ? field.value().type() : JavaType.of("java.lang.Object");
    }

    /** The defaults that are worth a look whether they are needed. */
    private void lateDefaults(CodeBlock.Builder code) {
        for (Field field : type.fields()) {
            if (field.defaultValue() != null && !Defaults.isCheap(field.value(), field.defaultValue())) {
                code.beginControlFlow("if ($L)", slots.unseen(field))
                        .addStatement(
                                "$L = $L",
                                slots.at(field),
                                defaults.of(field.value(), field.defaultValue(), field.component()))
                        .endControlFlow();
            }
        }
    }

    private CodeBlock argument(Field field) {
        String slot = slots.at(field);
        return switch (field.holder()) {
            case PLAIN -> CodeBlock.of("$L", slot);
            case OPTIONAL -> CodeBlock.of("$T.ofNullable($L)", Optional.class, slot);
            case PRESENCE ->
                CodeBlock.of(
                        "$L ? $T.absent() : $T.ofNullable($L)",
                        slots.unseen(field),
                        Names.PRESENCE,
                        Names.PRESENCE,
                        slot);
        };
    }
}
