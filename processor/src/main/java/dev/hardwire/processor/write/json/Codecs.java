package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import dev.hardwire.processor.model.Binding.CodecName;
import dev.hardwire.processor.model.Binding.CodecType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codecs of an application, by the name of their class. */
public final class Codecs {
    private final Map<CodecName, CodecType> types;

    /** The codecs of an application. */
    public Codecs(List<CodecType> types) {
        this.types = types.stream().collect(Collectors.toMap(CodecType::codec, Function.identity()));
    }

    /** The name of a codec's class. */
    public static ClassName className(CodecName codec) {
        return ClassName.get(codec.packageName(), codec.simpleName());
    }

    /** What a codec is for. */
    CodecType type(CodecName codec) {
        CodecType type = types.get(codec);
        if (type == null) {
            throw new IllegalStateException("There is no codec " + codec);
        }
        return type;
    }

    /** Whether a codec is that of an enum. */
    boolean isEnum(CodecName codec) {
        return type(codec) instanceof CodecType.OfEnum;
    }
}
