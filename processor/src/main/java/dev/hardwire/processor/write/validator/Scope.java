package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.Members;
import java.util.function.Consumer;

/** What the code of one method may use: the constants of its class, the methods of all, names for its variables. */
final class Scope {
    static final String VALUE = "value";
    static final String AT = "at";

    private final Schemas schemas;
    private final Layout layout;
    private final ClassName self;
    private final Members members;
    private final Consumer<String> called;
    private final NameAllocator locals = new NameAllocator();

    /** @param called is told of every method that is called */
    Scope(Schemas schemas, Layout layout, ClassName self, Members members, Consumer<String> called) {
        this.called = called;
        this.schemas = schemas;
        this.layout = layout;
        this.self = self;
        this.members = members;
        for (String name :
                new String[] {VALUE, AT, "before", "entry", "name", "known", "i", "count", "found", "matches"}) {
            locals.newName(name);
        }
    }

    /** The name of a variable for a property. */
    String local(String property) {
        return locals.newName(JavaNames.member(property));
    }

    String constant(TypeName type, String wanted, CodeBlock value) {
        return members.constant(type, JavaNames.constant(wanted), value);
    }

    /** A call of a method. */
    CodeBlock call(String method, CodeBlock arguments) {
        ClassName owner = layout.owner(method);
        called.accept(method);
        return owner.equals(self)
                ? CodeBlock.of("$N($L)", method, arguments)
                : CodeBlock.of("$T.$N($L)", owner, method, arguments);
    }

    /** A call of a method that checks a value. */
    CodeBlock call(String method, String value) {
        return call(method, CodeBlock.of("$N, $N", value, AT));
    }

    /** Whether a value is valid, as an expression. */
    CodeBlock test(TypeId schema, String value) {
        if (schemas.get(schema).isTrue()) {
            return CodeBlock.of("true");
        }
        return schemas.get(schema).isFalse() ? CodeBlock.of("false") : call(schemas.method(schema), value);
    }

    /** The statement that checks a value; none where all are valid. */
    CodeBlock check(TypeId schema, String value) {
        return check(schema, value, "is not allowed");
    }

    /**
     * The statement that checks a value; none where all are valid.
     *
     * @param never the message where none is
     */
    CodeBlock check(TypeId schema, String value, String never) {
        if (schemas.get(schema).isTrue()) {
            return CodeBlock.of("");
        }
        return CodeBlock.builder()
                .addStatement(
                        "$L",
                        schemas.get(schema).isFalse()
                                ? CodeBlock.of("$N.violation($S)", AT, never)
                                : test(schema, value))
                .build();
    }
}
