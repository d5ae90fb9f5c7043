package dev.hardwire.processor.write.table;

import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.MockAnswer;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.json.CodecWriter;
import dev.hardwire.processor.write.table.call.Context;
import dev.hardwire.processor.write.table.call.SecurityWriter;
import dev.hardwire.processor.write.table.endpoint.EndpointTableWriter;
import dev.hardwire.processor.write.table.endpoint.EndpointsWriter;
import dev.hardwire.processor.write.table.event.EmitterWriter;
import dev.hardwire.processor.write.table.event.NamespaceTableWriter;
import dev.hardwire.processor.write.table.operation.ControllerTableWriter;
import dev.hardwire.processor.write.table.operation.MocksWriter;
import dev.hardwire.processor.write.table.operation.PlaceholdersWriter;
import dev.hardwire.processor.write.table.operation.RoutesWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All files of an application: tables, codecs, emitters, wiring, and the documents that it serves. */
public final class Tables {
    private Tables() {}

    /**
     * The files of an application, in a stable order.
     *
     * @param mocks what the operations answer that nobody implements, by their Java names; those that have nothing here answer 501
     */
    public static List<GeneratedFile> write(Binding binding, Map<String, List<MockAnswer>> mocks) {
        Context context = new Context(binding);
        List<GeneratedFile> files = new ArrayList<>();
        CodecWriter codecs = new CodecWriter(context.types(), context.codecs(), context.severalPackages());
        for (CodecType codec : binding.codecs()) {
            files.add(codecs.write(codec));
        }
        for (ControllerTable controller : binding.controllers()) {
            files.add(new ControllerTableWriter(context, controller).write());
        }
        if (!binding.placeholders().isEmpty()) {
            files.add(new PlaceholdersWriter(context, mocks).write());
            if (!mocks.isEmpty()) {
                files.add(MocksWriter.write(binding, mocks));
            }
        }
        if (!binding.controllers().isEmpty() || !binding.placeholders().isEmpty()) {
            files.add(new RoutesWriter(context).write());
        }
        if (!binding.checks().isEmpty()) {
            files.add(new SecurityWriter(context).write());
        }
        if (!binding.providers().isEmpty()) {
            files.add(new ProvidersWriter(context).write());
        }
        binding.namespaces().forEach(namespace -> files.add(new NamespaceTableWriter(context, namespace).write()));
        binding.endpoints().forEach(endpoint -> files.add(new EndpointTableWriter(context, endpoint).write()));
        if (!binding.endpoints().isEmpty()) {
            files.add(new EndpointsWriter(context).write());
        }
        binding.emitters().forEach(emitter -> files.add(new EmitterWriter(context, emitter).write()));
        if (!binding.lifecycle().isEmpty()) {
            files.add(new LifecycleWriter(context).write());
        }
        files.add(new WiringWriter(context).write());
        files.addAll(context.validators().write());
        for (Document document : binding.documents()) {
            files.add(new GeneratedFile(
                    GeneratedFile.Kind.RESOURCE,
                    WiringWriter.resource(binding.application().type(), document),
                    document.json(),
                    List.of(binding.application().type().place())));
        }
        return files;
    }
}
