package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.write.Types;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The instances in a table of the classes whose methods it calls, and the calls of these. */
public final class Handlers {
    private final Context context;
    private final JavaClass type;
    private final List<JavaClass> owners;
    private final boolean provided;

    /** The handlers of a class, in its table. */
    public Handlers(Context context, JavaClass type) {
        this(context, type, List.of(type));
    }

    /** @param owners the classes whose methods the table of the class calls */
    public Handlers(Context context, JavaClass type, List<JavaClass> owners) {
        this.context = context;
        this.type = type;
        this.owners = owners;
        this.provided = ProviderUse.isBy(context.binding(), type);
    }

    /** Adds the fields and the constructor: the instances, where there are some, and what provides values to its methods. */
    public void addTo(TypeSpec.Builder table) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        context.share(constructor);
        owners.stream().filter(context::hasInstance).forEach(owner -> {
            ClassName name = Types.of(owner);
            String field = context.instance(owner);
            table.addField(name, field, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addParameter(name, field).addStatement("this.$N = $N", field, field);
        });
        if (provided) {
            ClassName providers = context.providers();
            table.addField(providers, Context.PROVIDERS, Modifier.PRIVATE, Modifier.FINAL);
            constructor
                    .addParameter(providers, Context.PROVIDERS)
                    .addStatement("this.$N = $N", Context.PROVIDERS, Context.PROVIDERS);
        }
        table.addMethod(constructor.build());
    }

    /**
     * What provides values.
     *
     * @param scope has the names around, which may hide the field
     */
    CodeBlock providers(NameAllocator scope) {
        return field(Context.PROVIDERS, scope);
    }

    private CodeBlock field(String name, NameAllocator scope) {
        boolean hidden = !scope.clone().newName(name).equals(name);
        return hidden ? CodeBlock.of("$T.this.$N", Context.generated(type, "Table"), name) : CodeBlock.of("$N", name);
    }

    /**
     * The call of a method.
     *
     * @param scope has the names around the call, which may hide the field
     */
    public CodeBlock call(HandlerMethod method, CodeBlock arguments, NameAllocator scope) {
        if (method.isStatic()) {
            return CodeBlock.of("$T.$N($L)", Types.of(method.owner()), method.name(), arguments);
        }
        return CodeBlock.of("$L.$N($L)", field(context.instance(method.owner()), scope), method.name(), arguments);
    }
}
