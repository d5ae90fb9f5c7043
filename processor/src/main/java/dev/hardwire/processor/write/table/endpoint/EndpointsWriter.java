package dev.hardwire.processor.write.table.endpoint;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Overriding;
import dev.hardwire.processor.write.table.call.PathSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code <Application>Endpoints}: finds the endpoint of a path. */
public final class EndpointsWriter {
    private final Context context;
    private final Members members = new Members();

    /** Writes the way to all endpoints of an application. */
    public EndpointsWriter(Context context) {
        this.context = context;
        List.of("literals", "tables", "find", "security").forEach(members::reserve);
    }

    /** The class with the switch of their paths. */
    public GeneratedFile write() {
        JavaClass application = context.binding().application().type();
        ClassName name = Context.generated(application, "Endpoints");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Finds the WebSocket endpoints of {@link $T} by their paths.\n", Types.of(application))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Names.ENDPOINT_ROUTES);
        List<PathSwitch.Target> targets = new ArrayList<>();
        List<FieldSpec> fields = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (EndpointTable endpoint : context.binding().endpoints()) {
            ClassName table = Context.generated(endpoint.type(), "Table");
            String field = members.name(context.instance(endpoint.type()));
            tables.add(field);
            fields.add(FieldSpec.builder(table, field, Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addParameter(table, field).addStatement("this.$N = $N", field, field);
            targets.add(new PathSwitch.Target(
                    endpoint.segments(),
                    CodeBlock.of("$N", field),
                    Prose.comment(endpoint.path() + ": " + endpoint.type().simpleNames())));
        }
        boolean secured = context.binding().endpoints().stream().anyMatch(endpoint -> endpoint.secured() != null);
        if (secured) {
            fields.add(FieldSpec.builder(Names.SECURITY_TABLE, "security", Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addParameter(Names.SECURITY_TABLE, "security").addStatement("this.security = security");
        }
        TypeName names = ParameterizedTypeName.get(Set.class, String.class);
        type.addField(FieldSpec.builder(names, "LITERALS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", Set.class, PathSwitch.literals(targets))
                .build());
        type.addFields(fields).addMethod(constructor.build());
        type.addMethod(MethodSpec.methodBuilder("literals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(names)
                .addStatement("return LITERALS")
                .build());
        type.addMethod(Overriding.method("tables")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), Names.ENDPOINT_TABLE))
                .addStatement(
                        "return $T.of($L)",
                        List.class,
                        tables.stream().map(field -> CodeBlock.of("$N", field)).collect(CodeBlock.joining(",$W")))
                .build());
        if (secured) {
            type.addMethod(Overriding.method("security")
                    .returns(Names.SECURITY_TABLE)
                    .addStatement("return security")
                    .build());
        }
        TypeName found = Types.nullable(Names.ENDPOINT_TABLE);
        type.addMethod(MethodSpec.methodBuilder("find")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(found)
                .addParameter(Names.REQUEST_PATH, "path")
                .addCode(new PathSwitch(members, found, CodeBlock.of("null")).body(targets))
                .build());
        members.addTo(type);
        return context.fileOfClass(application, type);
    }
}
