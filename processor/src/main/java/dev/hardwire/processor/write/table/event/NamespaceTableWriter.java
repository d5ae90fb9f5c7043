package dev.hardwire.processor.write.table.event;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Prose;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.table.call.ClassSecurity;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.Handlers;
import dev.hardwire.processor.write.table.call.Overriding;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code <Namespace>Table}: finds the handler of an event and calls it; a method per event. */
public final class NamespaceTableWriter {
    private final Context context;
    private final NamespaceTable table;
    private final Members members = new Members();
    private final Handlers handlers;
    private final KeptValues kept;
    private final EventMethods events;
    private final LifecycleMethods lifecycle;
    /** The name of the method of each event, by its number. */
    private final List<String> methods = new ArrayList<>();

    /** Writes the table of one namespace. */
    public NamespaceTableWriter(Context context, NamespaceTable table) {
        this.context = context;
        this.table = table;
        this.handlers = new Handlers(context, table.type(), table.owners());
        this.kept = new KeptValues(context, table);
        this.events = new EventMethods(context, members, handlers, kept);
        this.lifecycle = new LifecycleMethods(context, members, handlers, kept);
        List.of(
                        "name",
                        "events",
                        "find",
                        "isNonBlocking",
                        "isConcurrent",
                        "event",
                        "security",
                        "handlesDisconnecting",
                        "isDisconnectingNonBlocking",
                        "disconnecting",
                        "isConnectNonBlocking",
                        "connect",
                        "isDisconnectNonBlocking",
                        "disconnected",
                        "isFailedNonBlocking",
                        "failed")
                .forEach(members::reserve);
        table.events().forEach(event -> methods.add(members.name(event.method().name())));
    }

    /** The table. */
    public GeneratedFile write() {
        ClassName name = Context.generated(table.type(), "Table");
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "The events of $L that {@link $T} handles.\n",
                        Prose.code(table.path().text()),
                        Types.of(table.type()))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Names.NAMESPACE_TABLE);
        context.share(type);
        EventSwitches switches = new EventSwitches(table, methods);
        type.addField(switches.names());
        handlers.addTo(type);
        type.addMethod(Overriding.method("name")
                .returns(String.class)
                .addStatement("return $S", table.path().text())
                .build());
        switches.addTo(type);
        ClassSecurity.addTo(type, context, table.secured());
        connect(type);
        disconnecting(type, table.disconnecting());
        disconnect(type, table.disconnect());
        failed(type, table.error());
        for (int i = 0; i < methods.size(); i++) {
            type.addMethod(events.method(methods.get(i), table.events().get(i)));
        }
        members.addTo(type);
        kept.addTo(type);
        return context.fileOfClass(table.type(), type);
    }

    private void connect(TypeSpec.Builder type) {
        MethodSpec connect = lifecycle.connect(table);
        if (connect != null) {
            type.addMethod(Overriding.method("isConnectNonBlocking")
                    .returns(boolean.class)
                    .addStatement("return $L", table.connectNonBlocking())
                    .build());
            type.addMethod(connect);
        }
    }

    private void disconnecting(TypeSpec.Builder type, @Nullable Lifecycle disconnecting) {
        if (disconnecting != null) {
            type.addMethod(Overriding.method("handlesDisconnecting")
                    .returns(boolean.class)
                    .addStatement("return true")
                    .build());
            type.addMethod(Overriding.method("isDisconnectingNonBlocking")
                    .returns(boolean.class)
                    .addStatement("return $L", disconnecting.nonBlocking())
                    .build());
            type.addMethod(lifecycle.leaving("disconnecting", disconnecting));
        }
    }

    private void disconnect(TypeSpec.Builder type, @Nullable Lifecycle disconnect) {
        if (disconnect != null) {
            type.addMethod(Overriding.method("isDisconnectNonBlocking")
                    .returns(boolean.class)
                    .addStatement("return $L", disconnect.nonBlocking())
                    .build());
            type.addMethod(lifecycle.leaving("disconnected", disconnect));
        }
    }

    private void failed(TypeSpec.Builder type, @Nullable Lifecycle error) {
        if (error != null) {
            type.addMethod(Overriding.method("isFailedNonBlocking")
                    .returns(boolean.class)
                    .addStatement("return $L", error.nonBlocking())
                    .build());
            type.addMethod(lifecycle.failed(error));
        }
    }
}
