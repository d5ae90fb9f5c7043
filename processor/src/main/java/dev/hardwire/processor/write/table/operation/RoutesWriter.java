package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Argument.FromBody;
import dev.hardwire.processor.model.Binding.BodyCase;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Overriding;
import dev.hardwire.processor.write.table.call.PathSwitch;
import dev.hardwire.processor.write.table.call.SecurityWriter;
import dev.hardwire.processor.write.table.operation.Routes.Bound;
import dev.hardwire.processor.write.table.operation.Routes.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code <Application>Routes}: which operation a path and method have, and the call of its table. */
public final class RoutesWriter {
    /** How many cases a method has at most. */
    private static final int CHUNK = 100;

    private static final TypeName SET_OF_STRINGS =
            ParameterizedTypeName.get(ClassName.get(Set.class), ClassName.get(String.class));
    private static final TypeName LIST_OF_OPERATIONS =
            ParameterizedTypeName.get(ClassName.get(List.class), Names.OPERATION);

    private final Context context;
    private final JavaClass application;
    private final Routes routes;
    private final SecurityWriter security;
    private final Members members = new Members();

    /** Writes the routes of an application. */
    public RoutesWriter(Context context) {
        this.context = context;
        this.security = new SecurityWriter(context);
        this.application = context.binding().application().type();
        this.routes = Routes.of(context.binding());
        List.of("literals", "operations", "path", "operation", "allow", "call").forEach(members::reserve);
    }

    /** The class with the switch of all routes. */
    public GeneratedFile write() {
        List<PathSwitch.Target> targets = routes.paths().stream()
                .map(path -> new PathSwitch.Target(path.segments(), CodeBlock.of("$L", path.number()), path.text()))
                .toList();
        String literals = members.constant(
                SET_OF_STRINGS, "LITERALS", CodeBlock.of("$T.of($L)", Set.class, PathSwitch.literals(targets)));
        String operations = members.constant(LIST_OF_OPERATIONS, "OPERATIONS", operations());
        TypeSpec.Builder type = TypeSpec.classBuilder(Context.generated(application, "Routes"))
                .addJavadoc("The operations of {@link $T}.\n", Types.of(application))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(isSecured() ? Names.SECURED_ROUTE_TABLE : Names.ROUTE_TABLE);
        constructor(type);
        type.addMethod(Overriding.method("literals")
                .returns(SET_OF_STRINGS)
                .addStatement("return $N", literals)
                .build());
        type.addMethod(Overriding.method("operations")
                .returns(LIST_OF_OPERATIONS)
                .addStatement("return $N", operations)
                .build());
        type.addMethod(Overriding.method("path")
                .returns(int.class)
                .addParameter(Names.REQUEST_PATH, "path")
                .addCode(new PathSwitch(members, TypeName.INT, CodeBlock.of("NOT_FOUND")).body(targets))
                .build());
        type.addMethod(Overriding.method("operation")
                .returns(int.class)
                .addParameter(int.class, "path")
                .addParameter(String.class, "method")
                .addCode(operation())
                .build());
        type.addMethod(Overriding.method("allow")
                .returns(String.class)
                .addParameter(int.class, "path")
                .addCode(allow())
                .build());
        type.addMethod(Overriding.method("call")
                .addParameter(int.class, "operation")
                .addParameter(Names.HTTP_CALL, "call")
                .addException(Exception.class)
                .addCode(call())
                .build());
        if (isSecured()) {
            type.addMethod(Overriding.method("security")
                    .returns(Names.SECURITY_TABLE)
                    .addStatement("return security")
                    .build());
        }
        if (context.binding().controllers().stream()
                .anyMatch(table -> !table.exceptions().isEmpty())) {
            type.addSuperinterface(Names.EXCEPTION_TABLE);
            type.addMethod(Overriding.method("problem")
                    .returns(Types.nullable(Names.HTTP_PROBLEM))
                    .addParameter(Throwable.class, "failure")
                    .addParameter(Names.REQUEST, "request")
                    .addException(Exception.class)
                    .addCode(ExceptionMethods.asked(context, context.binding().controllers()))
                    .build());
        }
        members.addTo(type);
        return context.file(application, type);
    }

    private boolean isSecured() {
        return !context.binding().checks().isEmpty();
    }

    private void constructor(TypeSpec.Builder type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (ControllerTable controller : context.binding().controllers()) {
            ClassName table = Context.generated(controller.type(), "Table");
            String field = context.instance(controller.type());
            type.addField(FieldSpec.builder(table, field, Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addParameter(table, field).addStatement("this.$N = $N", field, field);
        }
        if (isSecured()) {
            ClassName table = Context.generated(application, "Security");
            type.addField(FieldSpec.builder(table, "security", Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addParameter(table, "security").addStatement("this.security = security");
        }
        if (!context.binding().placeholders().isEmpty()) {
            ClassName placeholders = Context.generated(application, "Placeholders");
            type.addField(FieldSpec.builder(placeholders, Context.PLACEHOLDERS, Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", placeholders)
                    .build());
        }
        type.addMethod(constructor.build());
    }

    /** The list of operations; a long one is put together by several methods, as the JVM limits the size of each. */
    private CodeBlock operations() {
        List<Bound> all = routes.operations();
        if (all.size() <= CHUNK) {
            CodeBlock list = all.stream().map(this::operation).collect(CodeBlock.joining(",\n"));
            return CodeBlock.of("$T.of($>$>\n$L$<$<)", List.class, list);
        }
        String method = members.method("allOperations", name -> {
            CodeBlock.Builder code =
                    CodeBlock.builder().addStatement("$T all = new $T<>()", LIST_OF_OPERATIONS, ArrayList.class);
            for (int start = 0; start < all.size(); start += CHUNK) {
                List<Bound> chunk = all.subList(start, Math.min(all.size(), start + CHUNK));
                code.addStatement("$N(all)", members.method("addOperations" + start, part -> adding(part, chunk)));
            }
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(LIST_OF_OPERATIONS)
                    .addCode(code.addStatement("return $T.copyOf(all)", List.class)
                            .build())
                    .build();
        });
        return CodeBlock.of("$N()", method);
    }

    private MethodSpec adding(String name, List<Bound> operations) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(LIST_OF_OPERATIONS, "all");
        operations.forEach(operation -> method.addStatement("all.add($L)", operation(operation)));
        return method.build();
    }

    private CodeBlock operation(Bound bound) {
        Operation operation = bound.operation();
        RequestBody body = operation.body();
        String presence = body == null ? "NONE" : body.required() ? "REQUIRED" : "OPTIONAL";
        FromBody read = bound.body();
        List<String> mediaTypes = read != null ? read.mediaTypes() : body == null ? List.of() : body.mediaTypes();
        List<String> streamed = read == null
                ? List.of()
                : read.cases().stream()
                        .filter(BodyCase::isStreamed)
                        .flatMap(each -> each.content().mediaTypes().stream())
                        .toList();
        CodeBlock produces = bound.produces().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of("$Z.producing($L)", texts(bound.produces()));
        CodeBlock secured =
                bound.controller() == null ? CodeBlock.of("") : security.secured(bound.document(), operation);
        return CodeBlock.of(
                "new $T($S,$W$S,$W$S,$W$L,$W$T.$L,$W$T.of($L))$L$L",
                Names.OPERATION,
                operation.id(),
                operation.method(),
                bound.path(),
                bound.nonBlocking(),
                Names.OPERATION_BODY,
                presence,
                List.class,
                texts(mediaTypes),
                streamed.isEmpty() ? "" : CodeBlock.of("$Z.streaming($L)", texts(streamed)),
                CodeBlock.of("$L$L", produces, secured));
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",$W"));
    }

    private CodeBlock operation() {
        List<Path> paths = routes.paths();
        if (paths.size() <= CHUNK) {
            return methods(paths);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (path / $L) {\n$>", CHUNK);
        for (int start = 0; start < paths.size(); start += CHUNK) {
            List<Path> chunk = paths.subList(start, Math.min(paths.size(), start + CHUNK));
            String method = members.method(
                    "operationFrom" + start,
                    name -> MethodSpec.methodBuilder(name)
                            .addModifiers(Modifier.PRIVATE)
                            .returns(int.class)
                            .addParameter(int.class, "path")
                            .addParameter(String.class, "method")
                            .addCode(methods(chunk))
                            .build());
            code.add("case $L -> $N(path, method);\n", start / CHUNK, method);
        }
        return code.add("default -> NOT_FOUND;\n$<};\n").build();
    }

    private static CodeBlock methods(List<Path> paths) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (path) {\n$>");
        for (Path path : paths) {
            code.add("case $L -> switch (method) {\n$>", path.number());
            for (Bound operation : path.operations()) {
                code.add("// $L\n", operation.text());
                code.add("case $S -> $L;\n", operation.operation().method(), operation.number());
            }
            code.add("default -> NOT_FOUND;\n$<};\n");
        }
        return code.add("default -> NOT_FOUND;\n$<};\n").build();
    }

    private CodeBlock allow() {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (path) {\n$>");
        for (Path path : routes.paths()) {
            code.add("// $L\n", path.text());
            code.add("case $L -> $S;\n", path.number(), path.allow());
        }
        return code.add("default -> $L;\n$<};\n", Context.unknown("path", "path"))
                .build();
    }

    private CodeBlock call() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (operation)");
        for (Bound operation : routes.operations()) {
            JavaClass controller = operation.controller();
            code.add("// $L\n", operation.text());
            code.addStatement(
                    "case $L -> $N.$N(call)",
                    operation.number(),
                    controller == null ? Context.PLACEHOLDERS : context.instance(controller),
                    operation.operation().javaName());
        }
        return code.addStatement("default -> $L", Context.unknown("operation", "operation"))
                .endControlFlow()
                .build();
    }
}
