package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Placeholder;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.MockAnswer;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.JsonValues;
import dev.hardwire.processor.write.table.call.Context;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code <Application>Placeholders}: a method for each operation that nobody implements. */
public final class PlaceholdersWriter {
    private final Context context;
    private final JavaClass application;
    private final Map<String, List<MockAnswer>> mocks;
    private final Members members = new Members();
    private final ArgumentsReader arguments;

    /** @param mocks the answers of each operation by its Java name; one without is answered 501 */
    public PlaceholdersWriter(Context context, Map<String, List<MockAnswer>> mocks) {
        this.context = context;
        this.application = context.binding().application().type();
        this.mocks = mocks;
        this.arguments = new ArgumentsReader(
                context,
                members,
                new JsonValues(members, context.types(), context.codecs()),
                Context.generated(application, "Placeholders"));
        members.reserve("MOCKS");
        context.binding()
                .placeholders()
                .forEach(each -> members.reserve(each.operation().javaName()));
    }

    /** The class path resource that has the answers. */
    static String resource(JavaClass application) {
        return "META-INF/hardwire/" + application.qualifiedName() + ".mocks.json";
    }

    /** The class that answers what nobody implements. */
    public GeneratedFile write() {
        ClassName name = Context.generated(application, "Placeholders");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The operations of {@link $T} that no controller implements.\n", Types.of(application))
                .addModifiers(Modifier.FINAL);
        if (!mocks.isEmpty()) {
            type.addField(FieldSpec.builder(Names.MOCKS, "MOCKS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.load($T.class,$W$S)", Names.MOCKS, name, resource(application))
                    .build());
        }
        context.binding().placeholders().forEach(placeholder -> type.addMethod(operation(placeholder)));
        members.addTo(type);
        return context.file(application, type);
    }

    private MethodSpec operation(Placeholder placeholder) {
        Operation operation = placeholder.operation();
        boolean mocked = !mocks.getOrDefault(operation.javaName(), List.of()).isEmpty();
        NameAllocator locals = ArgumentsReader.locals(placeholder.arguments());
        String call = locals.get("call");
        CodeBlock.Builder code = CodeBlock.builder();
        if (mocked) {
            arguments.read(code, placeholder.document(), operation, placeholder.arguments(), locals);
            code.addStatement("MOCKS.answer($S, $N)", operation.javaName(), call);
        } else {
            code.addStatement("throw new $T(501, $S)", Names.HTTP_PROBLEM, operation.id() + " is not implemented");
        }
        return MethodSpec.methodBuilder(operation.javaName())
                .addJavadoc("$L\n", Prose.code(Routes.describe(operation)))
                .addParameter(Names.HTTP_CALL, call)
                .addCode(code.build())
                .build();
    }
}
