package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Binding.CodecName;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Validators;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codecs of an application, by the name of their class, and the validators that they call. */
public final class Codecs {
    private final Map<CodecName, CodecType> types;
    private final Validators validators;

    /** The codecs of an application. */
    public Codecs(List<CodecType> types, Validators validators) {
        this.validators = validators;
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

    /** The expression that checks a tree. */
    CodeBlock check(TypeId validator, String tree, CodeBlock at) {
        return validators.check(validator, tree, at);
    }

    /**
     * Statements that check the value which comes and return where it is not valid. A part of a whole that was checked is not
     * checked again.
     *
     * @param json the variable of the reader that stands before the value
     * @param in the name of the reader that reads it then
     * @param nothing what is returned
     */
    CodeBlock validated(TypeId validator, String json, String in, CodeBlock nothing) {
        return CodeBlock.builder()
                .addStatement("$T $N = $N", Names.JSON_READER, in, json)
                .beginControlFlow("if (!$N.isValidated())", json)
                .addStatement("$T tree = $N.node()", Names.JSON_NODE, json)
                .beginControlFlow("if (!$L)", check(validator, "tree", CodeBlock.of("$N.validation()", json)))
                .addStatement("return $L", nothing)
                .endControlFlow()
                .addStatement("$N = $N.part(tree)", in, json)
                .endControlFlow()
                .build();
    }
}
