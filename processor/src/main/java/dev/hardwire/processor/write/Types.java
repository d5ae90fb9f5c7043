package dev.hardwire.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The model's types as JavaPoet has them. */
public final class Types {
    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "short", TypeName.SHORT,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "char", TypeName.CHAR,
            "float", TypeName.FLOAT,
            "double", TypeName.DOUBLE,
            "void", TypeName.VOID,
            "byte[]", ArrayTypeName.of(TypeName.BYTE));

    private final Map<String, ClassName> known = new HashMap<>();

    /** @param known classes whose packages are known; of others the package is taken to be in lower case */
    public Types(Collection<JavaClass> known) {
        known.forEach(type -> this.known.put(type.qualifiedName(), of(type)));
    }

    /** The name of a class. */
    public static ClassName of(JavaClass type) {
        String[] names = type.simpleNames().split("\\.");
        return ClassName.get(type.packageName(), names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    /** The type; {@code @Nullable} is left out but in type arguments. */
    public TypeName of(JavaType type) {
        TypeName primitive = PRIMITIVES.get(type.name());
        if (primitive != null) {
            return primitive;
        }
        ClassName name = known.computeIfAbsent(type.name(), Types::guess);
        if (type.arguments().isEmpty()) {
            return name;
        }
        TypeName[] arguments = type.arguments().stream().map(this::annotated).toArray(TypeName[]::new);
        return ParameterizedTypeName.get(name, arguments);
    }

    /** The type with {@code @Nullable} where it is declared so. */
    public TypeName annotated(JavaType type) {
        return type.nullable() ? nullable(of(type)) : of(type);
    }

    /** The type annotated {@code @Nullable}. */
    public static TypeName nullable(TypeName type) {
        return type.box().annotated(AnnotationSpec.builder(Names.NULLABLE).build());
    }

    /** Whether the type is a primitive one. */
    public static boolean isPrimitive(JavaType type) {
        return PRIMITIVES.containsKey(type.name()) && !type.name().equals("byte[]");
    }

    private static ClassName guess(String qualified) {
        List<String> names = List.of(qualified.split("\\."));
        int first = 0;
        while (first < names.size() - 1
                && Character.isLowerCase(names.get(first).charAt(0))) {
            first++;
        }
        String[] inner = names.subList(first + 1, names.size()).toArray(String[]::new);
        return ClassName.get(String.join(".", names.subList(0, first)), names.get(first), inner);
    }
}
