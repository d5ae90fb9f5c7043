package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Emitted;
import dev.hardwire.processor.model.Binding.Emitter;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.Context;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code <Events>Emitter}: the typed events of an {@code @Emits} interface, sent to whom one chooses. Where events are
 * acknowledged, one socket answers otherwise than several do, for whom there is a nested class {@code Broadcast}.
 */
public final class EmitterWriter {
    private static final String TARGET = "emitter";
    private static final String BROADCAST = "Broadcast";

    private final Context context;
    private final Emitter emitter;
    private final Members members = new Members();
    private final EmittedEvents events;

    /** Writes one emitter. */
    public EmitterWriter(Context context, Emitter emitter) {
        this.context = context;
        this.emitter = emitter;
        this.events = new EmittedEvents(context, members);
        members.reserve("to");
        emitter.events().forEach(event -> members.reserve(event.method().name()));
    }

    /** The emitter. */
    public GeneratedFile write() {
        ClassName interfaceName = Types.of(emitter.type());
        ClassName name = Context.generated(emitter.type(), "Emitter");
        boolean acknowledged = emitter.events().stream().anyMatch(event -> event.acknowledgement() != null);
        TypeSpec.Builder type = classOf(name, acknowledged ? Names.SOCKET_EVENT_EMITTER : Names.EVENT_EMITTER)
                .addJavadoc("Sends the events of {@link $T}.\n", interfaceName)
                .addSuperinterface(interfaceName);
        if (acknowledged) {
            ClassName broadcast = name.nestedClass(BROADCAST);
            type.addMethod(to(interfaceName, name, Names.SOCKET_EMITTER, Names.SOCKET_EVENT_EMITTER, "a socket"))
                    .addMethod(to(
                            broadcast,
                            broadcast,
                            Names.BROADCAST_OPERATOR,
                            Names.BROADCAST_EVENT_EMITTER,
                            "a namespace, or a selection of sockets"));
            TypeSpec.Builder several = classOf(broadcast, Names.BROADCAST_EVENT_EMITTER)
                    .addModifiers(Modifier.STATIC)
                    .addJavadoc("Sends the events to several sockets, which may all answer.\n");
            for (Emitted event : emitter.events()) {
                CodeBlock arguments = events.shared(event);
                type.addMethod(events.toOne(event, TARGET, arguments, name));
                several.addMethod(events.toSeveral(event, TARGET, arguments, name));
            }
            members.addTo(type);
            type.addType(several.build());
        } else {
            type.addMethod(to(
                    interfaceName,
                    name,
                    Names.EMITTER,
                    Names.EVENT_EMITTER,
                    "a socket, a namespace, or a selection of sockets"));
            emitter.events().forEach(event -> type.addMethod(events.toOne(event, TARGET, events.written(event), name)));
            members.addTo(type);
        }
        return context.fileOfClass(emitter.type(), type);
    }

    private TypeSpec.Builder classOf(ClassName name, ClassName target) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addField(target, TARGET, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(target, TARGET)
                        .addStatement("this.$N = $N", TARGET, TARGET)
                        .build());
        if (emitter.type().isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type;
    }

    private MethodSpec to(ClassName returned, ClassName made, ClassName target, ClassName own, String what) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("to")
                .addJavadoc("The events, sent to $L.\n", what)
                .addModifiers(Modifier.STATIC)
                .returns(returned)
                .addParameter(target, "target")
                .addStatement("return new $T($T.of(target))", made, own);
        if (emitter.type().isPublic()) {
            method.addModifiers(Modifier.PUBLIC);
        }
        return method.build();
    }
}
