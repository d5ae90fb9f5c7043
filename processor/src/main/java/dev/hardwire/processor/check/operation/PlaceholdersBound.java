package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.operation.OperationsImplemented.Unserved;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.Unimplemented;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BodyCase;
import dev.hardwire.processor.model.Binding.Placeholder;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.model.RequestBody.Content;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the requests of operations that nobody implements must be: the same as if somebody did. */
public final class PlaceholdersBound {
    private final Application application;
    private final TypesFitSchemas types;
    private final CheckedOnly checkedOnly;
    private final TypesOfStubs stubs;

    /** Binds what nobody implements to the types that stubs of it have. */
    public PlaceholdersBound(Application application, Map<TypeId, NamedType> named, TypesFitSchemas types) {
        this.application = application;
        this.types = types;
        this.checkedOnly = new CheckedOnly(named);
        this.stubs = new TypesOfStubs(application.shapes());
    }

    /** What is answered for each of these operations. */
    public List<Placeholder> bind(List<Unserved> unserved) {
        return unserved.stream()
                .map(each -> new Placeholder(each.document(), each.operation(), arguments(each.operation())))
                .toList();
    }

    private List<Argument> arguments(Operation operation) {
        List<Argument> arguments = new ArrayList<>();
        if (application.unimplemented() == Unimplemented.MOCK) {
            operation.parameters().forEach(parameter -> {
                Value value = checkedOnly.value(parameter.schema());
                arguments.add(
                        new Argument.FromParameter(parameter, ParametersBound.position(operation, parameter), value));
            });
            RequestBody body = operation.body();
            if (body != null) {
                arguments.add(body(body));
            }
        }
        return arguments;
    }

    /** The body in each media type, whatever that is: nobody is handed it. */
    private Argument.FromBody body(RequestBody body) {
        List<BodyCase> cases = body.contents().stream()
                .map(content -> new BodyCase(content, value(content, !body.required()), null))
                .toList();
        return new Argument.FromBody(JavaType.of("java.lang.Object"), body.required(), cases);
    }

    /** The body as its stub, which has all that the schema asks for; where there is none, any JSON. */
    private Value value(Content content, boolean mayBeAbsent) {
        if (content.format() == Format.RAW) {
            return new Value.Bytes(JavaType.of(TypeNames.BYTES));
        }
        JavaType type = stubs.of(content.schema(), mayBeAbsent);
        Value fitting = type == null
                ? null
                : types.fit(
                        type, content.schema(), mayBeAbsent, application.type().place());
        return fitting == null
                ? new Value.Tree(JavaType.of(TypeNames.JSON_NODE), new Schema.Free(content.place(), true))
                : fitting;
    }
}
