package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Operation.SecurityRequirement;
import dev.hardwire.processor.model.SchemeCheck;
import dev.hardwire.processor.model.SecurityScheme;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes {@code <Application>Security}: the security schemes, and the call of the check of each. */
public final class SecurityWriter {
    private final Context context;
    private final JavaClass application;
    private final List<SchemeCheck> checks;
    private final ClassName name;
    /** The constant of each scheme. */
    private final List<String> constants = new ArrayList<>();
    /** The same by the document itself: to compare two takes long. */
    private final IdentityHashMap<Document, Map<String, String>> byName = new IdentityHashMap<>();

    /** Writes the security of an application. */
    public SecurityWriter(Context context) {
        this.context = context;
        this.application = context.binding().application().type();
        this.checks = context.binding().checks();
        this.name = Context.generated(application, "Security");
        Members names = new Members();
        for (SchemeCheck check : checks) {
            String scheme = check.scheme().name();
            String constant = names.name(JavaNames.constant(scheme));
            constants.add(constant);
            byName.computeIfAbsent(check.document(), any -> new HashMap<>()).put(scheme, constant);
        }
    }

    /** The class that calls the checks. */
    public GeneratedFile write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Checks the credentials that operations of {@link $T} ask for.\n", Types.of(application))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Names.SECURITY_TABLE);
        context.share(type);
        for (int number = 0; number < checks.size(); number++) {
            type.addField(scheme(number));
        }
        constructor(type);
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (scheme) {\n$>");
        for (int number = 0; number < checks.size(); number++) {
            code.add("// $L\n", text(checks.get(number)));
            code.add("case $L -> $L;\n", number, call(checks.get(number)));
        }
        type.addMethod(Overriding.method("check")
                .returns(Types.nullable(ClassName.OBJECT))
                .addParameter(int.class, "scheme")
                .addParameter(Names.SECURITY_CALL, "call")
                .addException(Exception.class)
                .addCode(code.add("default -> $L;\n$<};\n", Context.unknown("scheme", "scheme"))
                        .build())
                .build());
        return context.file(application, type);
    }

    private static String text(SchemeCheck check) {
        return Prose.comment(
                check.scheme().name() + ", " + check.scheme().place().text());
    }

    private FieldSpec scheme(int number) {
        SchemeCheck check = checks.get(number);
        FieldSpec.Builder field =
                FieldSpec.builder(Names.SECURITY_SCHEME, constants.get(number), Modifier.STATIC, Modifier.FINAL);
        if (context.severalPackages()) {
            field.addModifiers(Modifier.PUBLIC);
        }
        return field.initializer(
                        "new $T($L,$W$L,$W$T.$L,$W$L,$W$L,$W$L)",
                        Names.SECURITY_SCHEME,
                        number,
                        Texts.literal(check.scheme().name()),
                        Names.SECURITY_KIND,
                        kind(check.scheme()),
                        Texts.literal(parameter(check.scheme())),
                        Texts.literal(check.document().title()),
                        check.nonBlocking())
                .build();
    }

    private static String kind(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return key.in().name().toUpperCase(Locale.ROOT);
        }
        if (scheme instanceof SecurityScheme.Http http) {
            return http.isBasic() ? "BASIC" : http.isBearer() ? "BEARER" : "HTTP";
        }
        return scheme instanceof SecurityScheme.MutualTls ? "CERTIFICATE" : "BEARER";
    }

    private static String parameter(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return key.parameter();
        }
        boolean isOther = scheme instanceof SecurityScheme.Http http && !http.isBasic() && !http.isBearer();
        return isOther ? ((SecurityScheme.Http) scheme).scheme() : "";
    }

    private void constructor(TypeSpec.Builder type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        checks.stream()
                .filter(check -> !check.method().isStatic())
                .map(SchemeCheck::type)
                .distinct()
                .forEach(owner -> {
                    String field = context.instance(owner);
                    type.addField(Types.of(owner), field, Modifier.PRIVATE, Modifier.FINAL);
                    constructor.addParameter(Types.of(owner), field).addStatement("this.$N = $N", field, field);
                });
        type.addMethod(constructor.build());
    }

    private CodeBlock call(SchemeCheck check) {
        CodeBlock owner = check.method().isStatic()
                ? CodeBlock.of("$T", Types.of(check.type()))
                : CodeBlock.of("$N", context.instance(check.type()));
        CodeBlock arguments = check.arguments().stream()
                .map(given -> switch (given) {
                    case CREDENTIAL -> CodeBlock.of("call.$L()", accessor(check.scheme()));
                    case SCOPES -> CodeBlock.of("call.scopes()");
                    case REQUEST -> CodeBlock.of("call.request()");
                })
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$L.$N($L)", owner, check.method().name(), arguments);
    }

    private static String accessor(SecurityScheme scheme) {
        return switch (kind(scheme)) {
            case "BASIC" -> "basic";
            case "CERTIFICATE" -> "certificate";
            default -> "credential";
        };
    }

    /** How the operation of a table is told what it asks for; nothing where everybody may call it. */
    public CodeBlock secured(Document document, Operation operation) {
        boolean asks = operation.security().stream()
                .anyMatch(requirement -> !requirement.schemes().isEmpty());
        if (!asks) {
            return CodeBlock.of("");
        }
        return CodeBlock.of("\n$>$>.secured(\n$>$>$L)$<$<$<$<", alternatives(document, operation.security()));
    }

    /** The alternatives of which a caller must meet one. */
    CodeBlock alternatives(Document document, List<SecurityRequirement> security) {
        return security.stream()
                .map(requirement -> requirement(document, requirement))
                .collect(CodeBlock.joining(",\n"));
    }

    private CodeBlock requirement(Document document, SecurityRequirement requirement) {
        if (requirement.schemes().isEmpty()) {
            return CodeBlock.of("$T.NONE", Names.SECURITY_REQUIREMENT);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        requirement.schemes().forEach((scheme, scopes) -> {
            code.add(code.isEmpty() ? CodeBlock.of("$T.of(", Names.SECURITY_REQUIREMENT) : CodeBlock.of(".and("));
            code.add("$T.$N", name, constant(document, scheme));
            scopes.forEach(scope -> code.add(",$W$L", Texts.literal(scope)));
            code.add(")");
        });
        return code.build();
    }

    private String constant(Document document, String scheme) {
        return Objects.requireNonNull(byName.getOrDefault(document, Map.of()).get(scheme));
    }
}
