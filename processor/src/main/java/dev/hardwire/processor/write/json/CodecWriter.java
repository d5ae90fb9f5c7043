package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.SourceFile;
import dev.hardwire.processor.write.Types;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the codec of a type: what all codecs have; what is in them comes from the writer of their kind. */
public final class CodecWriter {
    private final Types types;
    private final Codecs codecs;
    private final boolean everywhere;

    /** @param everywhere whether codecs are used outside of their package */
    public CodecWriter(Types types, Codecs codecs, boolean everywhere) {
        this.types = types;
        this.codecs = codecs;
        this.everywhere = everywhere;
    }

    /** The codec of a type. */
    public GeneratedFile write(CodecType type) {
        ClassName name = Codecs.className(type.codec());
        ClassName of = Types.of(type.type());
        TypeSpec.Builder codec = TypeSpec.classBuilder(name)
                .addJavadoc("Reads, checks and writes {@link $T}, which is $L.\n", of, type.origin())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Names.CODEC, of));
        FieldSpec.Builder instance = FieldSpec.builder(name, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", name);
        if (everywhere) {
            codec.addModifiers(Modifier.PUBLIC);
            instance.addModifiers(Modifier.PUBLIC);
        }
        codec.addField(instance.build());
        Members members = new Members();
        List.of("INSTANCE", "read", "write", "parse").forEach(members::reserve);
        List<MethodSpec> methods = methods(type, of, members);
        if (everywhere) {
            codec.addMethod(MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .build());
        }
        codec.addMethods(methods);
        members.addTo(codec);
        return SourceFile.of(
                name.packageName(),
                codec,
                List.of(type.origin()),
                List.of(type.type().place()));
    }

    private List<MethodSpec> methods(CodecType type, ClassName of, Members members) {
        if (type instanceof CodecType.OfRecord object) {
            return new RecordCodec(object, of, members, types, codecs).methods();
        }
        if (type instanceof CodecType.OfTuple tuple) {
            return new TupleCodec(tuple, of, members, types, codecs).methods();
        }
        if (type instanceof CodecType.OfEnum values) {
            return new EnumCodec(values, of, members, everywhere).methods();
        }
        if (type instanceof CodecType.OfChoice choice) {
            return new ChoiceCodec(choice, of, members, types, codecs).methods();
        }
        return new UnionCodec((CodecType.OfUnion) type, of, codecs).methods();
    }

    /** The head of {@code read}. */
    static MethodSpec.Builder reading(TypeName of, String in) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.nullable(of))
                .addParameter(Names.JSON_READER, in);
    }

    /** The head of {@code write}. */
    static MethodSpec.Builder writing(TypeName of, String out, String value) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.JSON_WRITER, out)
                .addParameter(of, value);
    }
}
