package dev.hardwire.processor.write.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.write.Types;
import javax.lang.model.element.Modifier;

/** The instance of an annotated class in its table, and the calls of its methods. */
final class Handlers {
    private final Context context;
    private final JavaClass type;
    private final ClassName name;
    private final String field;

    Handlers(Context context, JavaClass type) {
        this.context = context;
        this.type = type;
        this.name = Types.of(type);
        this.field = context.instance(type);
    }

    /** Adds the field and the constructor, where there is an instance. */
    void addTo(TypeSpec.Builder table) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        context.share(constructor);
        if (context.hasInstance(type)) {
            table.addField(name, field, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(name, field).addStatement("this.$N = $N", field, field);
        }
        table.addMethod(constructor.build());
    }

    /**
     * The call of a method.
     *
     * @param scope has the names around the call, which may hide the field
     */
    CodeBlock call(HandlerMethod method, CodeBlock arguments, NameAllocator scope) {
        if (method.isStatic()) {
            return CodeBlock.of("$T.$N($L)", name, method.name(), arguments);
        }
        boolean hidden = !scope.clone().newName(field).equals(field);
        CodeBlock instance = hidden
                ? CodeBlock.of("$T.this.$N", Context.generated(type, "Table"), field)
                : CodeBlock.of("$N", field);
        return CodeBlock.of("$L.$N($L)", instance, method.name(), arguments);
    }
}
