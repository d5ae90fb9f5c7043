package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Selection;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.Codecs;
import dev.hardwire.processor.write.json.Texts;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Overriding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code <Application>Wiring}: the class that puts the tables of one application together. */
final class WiringWriter {
    /** The version of the contract that this processor writes for. */
    static final int SPI_VERSION = 3;

    /** How many codecs a method adds at most, and a class names: the JVM limits the constants of each. */
    private static final int CHUNK = 500;

    private static final TypeName ANY_CLASS = anyOf(ClassName.get(Class.class));
    private static final TypeName ANY_CODEC = anyOf(Names.CODEC);
    private static final TypeName CODECS = ParameterizedTypeName.get(ClassName.get(Map.class), ANY_CLASS, ANY_CODEC);

    private final Context context;
    private final Binding binding;
    private final JavaClass application;
    private final Members members = new Members();

    WiringWriter(Context context) {
        this.context = context;
        this.binding = context.binding();
        this.application = binding.application().type();
        List.of(
                        "spiVersion",
                        "routes",
                        "endpoints",
                        "namespaces",
                        "namespace",
                        "codecs",
                        "documents",
                        "lifecycle",
                        "security",
                        "wire")
                .forEach(members::reserve);
    }

    GeneratedFile write() {
        ClassName name = Context.generated(application, "Wiring");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Puts the parts of {@link $T} together.\n", Types.of(application))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Names.WIRING);
        if (application.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        WiringParts parts = new WiringParts(context);
        parts.fields(type);
        type.addMethod(parts.constructor());
        wire(type, name, parts);
        type.addMethod(Overriding.method("spiVersion")
                .returns(int.class)
                .addStatement("return $L", SPI_VERSION)
                .build());
        type.addMethod(Overriding.method("routes")
                .returns(Names.ROUTE_TABLE)
                .addStatement("return $L", parts.routes())
                .build());
        type.addMethod(Overriding.method("endpoints")
                .returns(Names.ENDPOINT_ROUTES)
                .addStatement("return $L", parts.endpoints())
                .build());
        type.addMethod(Overriding.method("namespaces")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), Names.NAMESPACE_TABLE))
                .addStatement("return $T.of($L)", List.class, parts.namespaces())
                .build());
        type.addMethod(Overriding.method("namespace")
                .returns(Types.nullable(Names.NAMESPACE_TABLE))
                .addParameter(String.class, "name")
                .addCode(parts.namespace(members))
                .build());
        type.addMethod(Overriding.method("codecs")
                .returns(CODECS)
                .addCode(codecs(type))
                .build());
        type.addMethod(Overriding.method("documents")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), Names.DOCUMENT_RESOURCE))
                .addStatement("return $T.of($L)", List.class, documents())
                .build());
        if (parts.hasSecurity()) {
            type.addMethod(Overriding.method("security")
                    .returns(Names.SECURITY_TABLE)
                    .addStatement("return security")
                    .build());
        }
        if (parts.hasLifecycle()) {
            type.addMethod(Overriding.method("lifecycle")
                    .returns(Names.LIFECYCLE)
                    .addStatement("return lifecycle")
                    .build());
        }
        members.addTo(type);
        return context.file(application, type);
    }

    private static TypeName anyOf(ClassName type) {
        return ParameterizedTypeName.get(type, WildcardTypeName.subtypeOf(Object.class));
    }

    /** The ways to make it: of all instances, and of providers of which some are overridden. */
    private void wire(TypeSpec.Builder type, ClassName name, WiringParts parts) {
        CodeBlock made = CodeBlock.of("new $T($L)", name, names(parts.parameterNames()));
        if (!parts.hasProviders()) {
            MethodSpec.Builder wire = wire("The application with these instances of its classes.\n");
            parts.parameters(wire);
            type.addMethod(wire.addStatement("return $L", made).build());
            return;
        }
        MethodSpec.Builder all = wire("The application with these instances of its classes.\n");
        binding.instances().forEach(each -> all.addParameter(Types.of(each), context.instance(each)));
        CodeBlock providers = CodeBlock.of(
                "new $T($L)",
                context.providers(),
                names(context.providerInstances().stream()
                        .map(context::instance)
                        .toList()));
        List<String> others = parts.parameterNames();
        CodeBlock instances = names(others.subList(1, others.size()));
        type.addMethod(all.addStatement(
                        "return wire($L)",
                        instances.isEmpty() ? providers : CodeBlock.of("$L,$W$L", providers, instances))
                .build());
        MethodSpec.Builder overriding =
                wire("The application with these instances, and what makes the values that are provided, of which\n"
                        + "a test overrides some.\n");
        parts.parameters(overriding);
        type.addMethod(overriding.addStatement("return $L", made).build());
    }

    private static CodeBlock names(List<String> names) {
        return names.stream().map(name -> CodeBlock.of("$N", name)).collect(CodeBlock.joining(",$W"));
    }

    private MethodSpec.Builder wire(String javadoc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("wire")
                .addJavadoc(javadoc)
                .addModifiers(Modifier.STATIC)
                .returns(Names.WIRING);
        if (application.isPublic()) {
            method.addModifiers(Modifier.PUBLIC);
        }
        return method;
    }

    private CodeBlock codecs(TypeSpec.Builder type) {
        List<CodecType> all = binding.codecs();
        if (all.isEmpty()) {
            return CodeBlock.of("return $T.of();\n", Map.class);
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T codecs = new $T<>()", CODECS, HashMap.class);
        if (all.size() <= CHUNK) {
            all.forEach(codec -> put(code, codec));
        } else {
            for (int start = 0; start < all.size(); start += CHUNK) {
                List<CodecType> chunk = all.subList(start, Math.min(all.size(), start + CHUNK));
                String name = "CodecsFrom" + start;
                type.addType(adding(name, chunk));
                code.addStatement("$L.addTo(codecs)", name);
            }
        }
        return code.addStatement("return $T.copyOf(codecs)", Map.class).build();
    }

    private static TypeSpec adding(String name, List<CodecType> chunk) {
        CodeBlock.Builder code = CodeBlock.builder();
        chunk.forEach(codec -> put(code, codec));
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.methodBuilder("addTo")
                        .addModifiers(Modifier.STATIC)
                        .addParameter(CODECS, "codecs")
                        .addCode(code.build())
                        .build())
                .build();
    }

    private static void put(CodeBlock.Builder code, CodecType codec) {
        code.addStatement(
                "codecs.put($T.class,$W$T.INSTANCE)", Types.of(codec.type()), Codecs.className(codec.codec()));
    }

    private CodeBlock documents() {
        return binding.documents().stream()
                .map(document -> CodeBlock.of(
                        "new $T($S,$W$S,$W$L,$W$S)",
                        Names.DOCUMENT_RESOURCE,
                        document.resource(),
                        resource(application, document),
                        Texts.literal(document.title()),
                        document.basePath()))
                .collect(CodeBlock.joining(",\n"));
    }

    /**
     * The class path resource that has a document as one JSON text. Each selection of a document has its own, and each
     * application: one class path has several where they are put together.
     */
    static String resource(JavaClass application, Document document) {
        boolean whole = document.selection().equals(Selection.ALL);
        String suffix =
                whole ? "" : "-" + Integer.toHexString(document.selection().hashCode());
        return "META-INF/hardwire/" + application.qualifiedName() + "/" + document.resource() + suffix + ".json";
    }
}
