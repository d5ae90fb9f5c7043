package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.SourceFile;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.Codecs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the writers of one application's tables share: its classes, their names, and who may see them. */
public final class Context {
    /** The field of what answers operations that nobody implements. */
    public static final String PLACEHOLDERS = "placeholders";

    /** The field of what provides values to handlers. */
    public static final String PROVIDERS = "providers";

    /** The names of variables beside which those of instances stand. */
    private static final List<String> LOCALS = List.of(
            "call",
            "path",
            "method",
            "operation",
            "name",
            "event",
            "handler",
            "socket",
            "reason",
            "failure",
            "codecs",
            "scheme",
            "security",
            PLACEHOLDERS,
            PROVIDERS);

    private final Binding binding;
    private final Types types;
    private final Codecs codecs;
    private final DocumentValidators validators;
    private final boolean severalPackages;
    private final NameAllocator instances = new NameAllocator();

    /** What the writers of one application share. */
    public Context(Binding binding) {
        this.binding = binding;
        List<JavaClass> classes = classes(binding).toList();
        this.types = new Types(classes);
        this.severalPackages = packages(binding).distinct().count() > 1;
        this.validators = new DocumentValidators(binding, severalPackages);
        this.codecs = new Codecs(binding.codecs(), validators);
        LOCALS.forEach(instances::newName);
        parts(binding)
                .collect(Collectors.toMap(JavaClass::qualifiedName, Context::instanceName, (a, b) -> a, TreeMap::new))
                .forEach((type, name) -> instances.newName(name, type));
    }

    private static Stream<JavaClass> classes(Binding binding) {
        Stream<JavaClass> shapes =
                binding.application().shapes().values().stream().map(TypeShape::type);
        return Stream.of(
                        Stream.of(binding.application().type()),
                        shapes,
                        binding.codecs().stream().map(CodecType::type),
                        parts(binding))
                .flatMap(each -> each);
    }

    private static Stream<JavaClass> parts(Binding binding) {
        return Stream.of(
                        binding.instances().stream(),
                        binding.controllers().stream().map(Binding.ControllerTable::type),
                        binding.namespaces().stream().map(NamespaceTable::type),
                        binding.endpoints().stream().map(Binding.EndpointTable::type),
                        binding.emitters().stream().map(Binding.Emitter::type))
                .flatMap(each -> each);
    }

    private static Stream<String> packages(Binding binding) {
        return Stream.of(
                        Stream.of(binding.application().type().packageName()),
                        parts(binding).map(JavaClass::packageName),
                        binding.codecs().stream().map(codec -> codec.codec().packageName()))
                .flatMap(each -> each);
    }

    /** The application, bound to its documents. */
    public Binding binding() {
        return binding;
    }

    /** Names of the types in generated code. */
    public Types types() {
        return types;
    }

    /** The types of all documents. */
    public Map<TypeId, NamedType> named() {
        Map<TypeId, NamedType> named = new HashMap<>();
        binding.documents().forEach(document -> named.putAll(document.types()));
        return named;
    }

    /** Calls of the codecs. */
    public Codecs codecs() {
        return codecs;
    }

    /** Those that the code written so far calls. */
    public DocumentValidators validators() {
        return validators;
    }

    /** Whether the application's generated classes lie in several packages and so must be public. */
    public boolean severalPackages() {
        return severalPackages;
    }

    /** Makes the class public where generated classes of other packages use it. */
    public void share(TypeSpec.Builder type) {
        if (severalPackages) {
            type.addModifiers(Modifier.PUBLIC);
        }
    }

    /** Makes the method or constructor public where generated classes of other packages use it. */
    public void share(MethodSpec.Builder method) {
        if (severalPackages) {
            method.addModifiers(Modifier.PUBLIC);
        }
    }

    /** The class that is made for another. */
    public static ClassName generated(JavaClass type, String suffix) {
        return ClassName.get(type.packageName(), type.generatedPrefix() + suffix);
    }

    /** The class that makes what is provided. */
    public ClassName providers() {
        return generated(binding.application().type(), "Providers");
    }

    /** The classes of which that has an instance each. */
    public List<JavaClass> providerInstances() {
        return binding.instances().stream()
                .filter(type -> binding.providers().stream()
                        .anyMatch(provider -> provider.scope() != Provider.Scope.APPLICATION
                                && !provider.method().isStatic()
                                && provider.type().equals(type)))
                .toList();
    }

    /** An instance as the wiring has it: by itself, or in what makes the values that are provided. */
    public CodeBlock held(JavaClass type) {
        return providerInstances().contains(type)
                ? CodeBlock.of("$N.$N", PROVIDERS, instance(type))
                : CodeBlock.of("$N", instance(type));
    }

    /** Whether {@code wire} takes an instance of the class. */
    public boolean hasInstance(JavaClass type) {
        return binding.instances().contains(type);
    }

    /** The variable or field that holds the instance or the table of a class. */
    public String instance(JavaClass type) {
        return instances.get(type.qualifiedName());
    }

    private static String instanceName(JavaClass type) {
        String prefix = type.generatedPrefix();
        String name = Character.toLowerCase(prefix.charAt(0)) + prefix.substring(1);
        return JavaNames.member(name);
    }

    /** The file of a class that is made for one class, and of all documents. */
    public GeneratedFile file(JavaClass of, TypeSpec.Builder type) {
        List<String> sources = new ArrayList<>();
        binding.documents().stream().map(Document::resource).forEach(sources::add);
        return file(sources, of, type);
    }

    /** The file of a class that is made for one class only. */
    public GeneratedFile fileOfClass(JavaClass of, TypeSpec.Builder type) {
        return file(new ArrayList<>(), of, type);
    }

    private static GeneratedFile file(List<String> sources, JavaClass of, TypeSpec.Builder type) {
        sources.add(of.simpleNames());
        List<Place> causes = List.of(of.place());
        return SourceFile.of(of.packageName(), type, sources, causes);
    }

    /** What {@code call} and the like answer for a number that they have never answered. */
    public static CodeBlock unknown(String what, String variable) {
        return CodeBlock.of(
                "throw new $T($S + $N)", IllegalArgumentException.class, "There is no " + what + " ", variable);
    }
}
