package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Reads the properties of an object into their slots, and finds those that are missing. */
final class ObjectProperties {
    private static final ClassName DRAFT = ClassName.get("", "Draft");

    private final CodecType.OfRecord type;
    private final ObjectSlots slots;
    private final PropertyNames names;
    private final JsonValues values;
    private final Members members;

    ObjectProperties(
            CodecType.OfRecord type, ObjectSlots slots, PropertyNames names, JsonValues values, Members members) {
        this.type = type;
        this.slots = slots;
        this.names = names;
        this.values = values;
        this.members = members;
    }

    boolean isCounted() {
        return type.minProperties() > 0 || type.maxProperties() < Integer.MAX_VALUE;
    }

    void readAll(CodeBlock.Builder code) {
        String in = slots.local("in");
        String property = slots.local("property");
        code.beginControlFlow(
                "for ($T $N = $N.nextName(); $N != null; $N = $N.nextName())",
                String.class,
                property,
                in,
                property,
                property,
                in);
        if (isCounted()) {
            code.addStatement("$N++", slots.local("count"));
        }
        if (slots.isDrafted()) {
            delegate(code, type.fields());
        } else {
            cases(code, type.fields());
            code.add("default -> ").add(unknown());
            code.endControlFlow();
        }
        code.endControlFlow();
    }

    /** Reads one property in a method of its own, which asks the next method about those that it does not know. */
    private void delegate(CodeBlock.Builder code, List<Field> fields) {
        String method = members.method("readProperty", name -> group(name, fields));
        String others = type.others() == null ? "" : ", " + slots.local("others");
        code.addStatement(
                "$N($N, $N, $N$L)", method, slots.local("in"), slots.local("property"), slots.local("draft"), others);
    }

    private MethodSpec group(String name, List<Field> fields) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<Field> own = fields.subList(0, Math.min(ObjectSlots.GROUP, fields.size()));
        cases(code, own);
        code.add("default -> ");
        if (own.size() < fields.size()) {
            delegate(code, fields.subList(own.size(), fields.size()));
        } else {
            code.add(unknown());
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.JSON_READER, slots.local("in"))
                .addParameter(String.class, slots.local("property"))
                .addParameter(DRAFT, slots.local("draft"));
        Accessor others = type.others();
        if (others != null) {
            method.addParameter(values.type(others.value()), slots.local("others"));
        }
        return method.addCode(code.endControlFlow().build()).build();
    }

    private void cases(CodeBlock.Builder code, List<Field> fields) {
        code.beginControlFlow("switch ($N)", slots.local("property"));
        for (Field field : fields) {
            code.beginControlFlow("case $S ->", field.jsonName());
            code.addStatement(
                    "$L = $N.once($L, $L)",
                    slots.mask(field),
                    slots.local("in"),
                    slots.mask(field),
                    slots.bitOf(field));
            read(code, field);
            code.endControlFlow();
        }
    }

    private void read(CodeBlock.Builder code, Field field) {
        String in = slots.local("in");
        CodeBlock.Builder read = CodeBlock.builder();
        values.read(read, field.value(), in, slots.at(field), field.component());
        if (field.access() == Access.BOTH) {
            code.add(read.build());
            return;
        }
        code.beginControlFlow("if ($N.direction() == $L)", in, ObjectSlots.refusedIn(field))
                .addStatement("$N.$L()", in, field.access() == Access.READ_ONLY ? "readOnly" : "writeOnly")
                .nextControlFlow("else")
                .add(read.build())
                .endControlFlow();
    }

    private CodeBlock unknown() {
        String in = slots.local("in");
        Accessor others = type.others();
        if (others == null) {
            return CodeBlock.of("$N.$L();\n", in, type.closed() ? "unknown" : "skip");
        }
        CodeBlock.Builder code = CodeBlock.builder().add("{\n$>");
        Value value = ((Value.MapOf) others.value()).values();
        values.readNew(code, value, in, slots.local("other"), others.name() + "Value");
        return code.addStatement(
                        "$T.put($N, $N, $N, $N)",
                        Names.CONSTRAINTS,
                        in,
                        slots.local("others"),
                        slots.local("property"),
                        slots.local("other"))
                .add("$<}\n")
                .build();
    }

    /** Reports the required properties that were not seen, and the wrong number of them. */
    void checkMissing(CodeBlock.Builder code) {
        String in = slots.local("in");
        for (int mask = 0; mask < slots.masks(); mask++) {
            CodeBlock required = slots.required(mask);
            if (!required.isEmpty()) {
                code.addStatement(
                        "$T.required($N, $L, $L, $N, $L)",
                        Names.PROPERTIES,
                        in,
                        slots.at(mask),
                        required,
                        names.array(),
                        mask * Long.SIZE);
            }
        }
        for (Field field : type.fields()) {
            String demand = ObjectSlots.demand(field);
            if (demand != null) {
                code.beginControlFlow("if ($L)", slots.unseen(field))
                        .addStatement("$N.missing($S, $L)", in, field.jsonName(), Texts.literal(demand))
                        .endControlFlow();
            }
        }
        if (isCounted()) {
            code.addStatement(
                    "$T.properties($N, $N, $L, $L)",
                    Names.CONSTRAINTS,
                    in,
                    slots.local("count"),
                    type.minProperties(),
                    Checks.max(type.maxProperties()));
        }
    }
}
