package dev.hardwire.processor.write.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.Binding.Holder;
import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the codec of an object keeps what it has read: in local variables, or, of an object with many properties, in a draft
 * that several methods fill. Each property has a bit in a mask of those that were seen.
 */
final class ObjectSlots {
    /** How many properties a method reads at most: the JVM does not compile methods that are too long. */
    static final int GROUP = 40;

    private static final int BITS = Long.SIZE;

    private final CodecType.OfRecord type;
    private final Types types;
    private final NameAllocator names = new NameAllocator();
    private final IdentityHashMap<Field, Integer> bits = new IdentityHashMap<>();

    ObjectSlots(CodecType.OfRecord type, Types types) {
        this.type = type;
        this.types = types;
        for (Field field : type.fields()) {
            names.newName(field.component(), field);
            bits.put(field, bits.size());
        }
        for (String local : List.of(
                "in", "json", "tree", "violations", "property", "count", "others", "other", "draft", "builder")) {
            names.newName(local, local);
        }
        for (int mask = 0; mask < masks(); mask++) {
            names.newName(masks() == 1 ? "seen" : "seen" + mask, mask);
        }
    }

    /** Whether there is a draft. */
    boolean isDrafted() {
        return type.fields().size() > GROUP;
    }

    /** The name of a variable that every codec has. */
    String local(String name) {
        return names.get(name);
    }

    int masks() {
        return (type.fields().size() + BITS - 1) / BITS;
    }

    /** The declared name of a slot: of a field, or of a mask by its number. */
    String name(Object slot) {
        return names.get(slot);
    }

    /** The expression of a slot. */
    String at(Object slot) {
        return isDrafted() ? local("draft") + "." + name(slot) : name(slot);
    }

    /** The type of a field's slot: that of its value. */
    TypeName type(Field field) {
        TypeName declared = types.of(field.value().type());
        return field.holder() == Holder.PLAIN ? declared : declared.box();
    }

    /** The expression of the mask that has a field's bit. */
    String mask(Field field) {
        return at(bit(field) / BITS);
    }

    /** The expression of a field's bit. */
    CodeBlock bitOf(Field field) {
        return CodeBlock.of("1L << $L", bit(field) % BITS);
    }

    /** Whether a field was seen, as {@code (seen & 1L << 3) == 0}, or not. */
    CodeBlock unseen(Field field) {
        return CodeBlock.of("($L & $L) == 0", mask(field), bitOf(field));
    }

    /** The bits of a mask that must be there, in some direction or in all; empty if there are none. */
    CodeBlock required(int mask) {
        List<CodeBlock> all = new ArrayList<>();
        for (Access access : Access.values()) {
            List<Field> required = type.fields().stream()
                    .filter(field -> field.required() && field.access() == access && bit(field) / BITS == mask)
                    .filter(field -> demand(field) == null)
                    .toList();
            long bits = required.stream()
                    .mapToLong(field -> 1L << (bit(field) % BITS))
                    .reduce(0, (a, b) -> a | b);
            if (bits != 0) {
                CodeBlock literal = CodeBlock.of("$L", "0x" + Long.toHexString(bits) + "L");
                all.add(
                        access == Access.BOTH
                                ? literal
                                : CodeBlock.of(
                                        "($N.direction() == $L ? 0 : $L)",
                                        local("in"),
                                        refusedIn(required.get(0)),
                                        literal));
            }
        }
        return CodeBlock.join(all, "$W| ");
    }

    /** What is said of a field that is required and not there; null for what is said by default. */
    static @Nullable String demand(Field field) {
        boolean always = field.required() && field.access() == Access.BOTH;
        return always ? field.value().type().demand() : null;
    }

    private int bit(Field field) {
        return Objects.requireNonNull(bits.get(field));
    }

    /** The direction in which a property must not be there, or null. */
    static CodeBlock refusedIn(Field field) {
        return CodeBlock.of("$T.$L", Names.DIRECTION, field.access() == Access.READ_ONLY ? "REQUEST" : "RESPONSE");
    }
}
