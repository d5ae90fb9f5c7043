package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.CodecName;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.TypeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that get a codec, each with the schema that it stands for. */
public final class Codecs {
    private final JavaClass application;
    private final Map<String, Optional<TypeId>> schemas = new HashMap<>();
    private final Map<String, CodecType> codecs = new HashMap<>();

    /** No codecs yet, of an application. */
    public Codecs(JavaClass application) {
        this.application = application;
    }

    /** Where the codec of a type goes: beside the type if that is compiled now, else beside the application. */
    public CodecName name(JavaClass type) {
        return new CodecName(
                type.inCompilation() ? type.packageName() : application.packageName(),
                type.generatedPrefix() + "Codec");
    }

    /** Whether a codec in its package can name a type. */
    public boolean canName(JavaClass type) {
        return type.isPublic() || type.packageName().equals(name(type).packageName());
    }

    /**
     * Says that a type stands for a schema, or for none: then it is a payload of its own.
     *
     * @return the schema that it stands for already, or this one
     */
    public Optional<TypeId> claim(JavaClass type, Optional<TypeId> schema) {
        Optional<TypeId> before = schemas.putIfAbsent(type.qualifiedName(), schema);
        return before == null ? schema : before;
    }

    /** Whether a type stands for a schema or is a payload. */
    public boolean isClaimed(JavaClass type) {
        return schemas.containsKey(type.qualifiedName());
    }

    /** Adds the codec of a type that has none. */
    public void add(CodecType codec) {
        codecs.put(codec.type().qualifiedName(), codec);
    }

    /** All of them, sorted by the names of their types. */
    public List<CodecType> all() {
        return codecs.values().stream()
                .sorted(Comparator.comparing(codec -> codec.type().qualifiedName()))
                .toList();
    }
}
