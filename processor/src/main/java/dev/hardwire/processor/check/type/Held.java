package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.Holder;
import dev.hardwire.processor.model.JavaType;

/** What a component holds that may say that there is nothing. */
public final class Held {
    private Held() {}

    /** What the type of a component is of its value. */
    public static Holder in(JavaType type) {
        if (type.arguments().size() != 1) {
            return Holder.PLAIN;
        }
        return switch (type.name()) {
            case TypeNames.OPTIONAL -> Holder.OPTIONAL;
            case TypeNames.PRESENCE -> Holder.PRESENCE;
            default -> Holder.PLAIN;
        };
    }

    /** The type of the value. */
    public static JavaType type(JavaType type) {
        return in(type) == Holder.PLAIN ? type : type.arguments().get(0);
    }
}
