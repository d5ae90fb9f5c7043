package dev.hardwire.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The constants, private methods and classes that a generated class turns out to need while its methods are written. */
public final class Members {
    private final NameAllocator names = new NameAllocator();
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<TypeSpec> types = new ArrayList<>();

    /** Keeps a name for a member that is added elsewhere. */
    public void reserve(String name) {
        names.newName(name);
    }

    /** A name that no other member has. */
    public String name(String wanted) {
        return names.newName(wanted);
    }

    /** Adds a constant and answers its name. */
    public String constant(TypeName type, String wanted, CodeBlock value) {
        return constant(type, wanted, name -> value);
    }

    /**
     * Adds a constant and answers its name.
     *
     * @param initializer makes the value from the name; constants that it adds in turn come before this one
     */
    public String constant(TypeName type, String wanted, Function<String, CodeBlock> initializer) {
        String name = names.newName(wanted);
        CodeBlock value = initializer.apply(name);
        constants.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
        return name;
    }

    /** The name of a constant with this value, which is added where there is none. */
    public String sharedConstant(TypeName type, String wanted, CodeBlock value) {
        return constants.stream()
                .filter(constant -> constant.type().equals(type) && isSame(constant.initializer(), value))
                .map(FieldSpec::name)
                .findFirst()
                .orElseGet(() -> constant(type, wanted, value));
    }

    /** Whether two blocks are the same text; equality leaves out what is behind the last place where a line may be broken. */
    public static boolean isSame(CodeBlock one, CodeBlock other) {
        return CodeBlock.of("$L\n", one).equals(CodeBlock.of("$L\n", other));
    }

    /**
     * Adds a method and answers its name.
     *
     * @param method makes the method from its name
     */
    public String method(String wanted, Function<String, MethodSpec> method) {
        String name = names.newName(wanted);
        int position = methods.size();
        // Those that it needs in turn come after it.
        MethodSpec made = method.apply(name);
        methods.add(position, made);
        return name;
    }

    /** Adds a nested class. */
    public void type(TypeSpec type) {
        types.add(type);
    }

    /** Adds all of them to the class; the methods after its own, the classes last. */
    public void addTo(TypeSpec.Builder type) {
        type.addFields(constants);
        type.addMethods(methods);
        type.addTypes(types);
    }
}
