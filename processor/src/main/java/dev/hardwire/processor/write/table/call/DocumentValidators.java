package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Validators;
import dev.hardwire.processor.write.validator.ValidatorWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The validators of an application's documents; those that are asked for while its code is written become code too. */
public final class DocumentValidators implements Validators {
    private final List<ValidatorWriter> writers = new ArrayList<>();
    private final Map<TypeId, ValidatorWriter> bySchema = new HashMap<>();

    /** @param isPublic whether they are called from other packages */
    DocumentValidators(Binding binding, boolean isPublic) {
        String packageName = binding.application().type().packageName();
        var byName = new LinkedHashMap<String, List<Document>>();
        for (Document document : binding.documents()) {
            String name = JavaNames.document(document.title()) + "Validators";
            byName.computeIfAbsent(name, each -> new ArrayList<>()).add(document);
        }
        byName.forEach((name, documents) -> {
            var schemas = new LinkedHashMap<TypeId, JsonSchema>();
            documents.forEach(document -> document.validators().forEach(schemas::putIfAbsent));
            var writer = new ValidatorWriter(
                    ClassName.get(packageName, name),
                    schemas,
                    isPublic,
                    documents.stream().map(Document::resource).distinct().toList(),
                    List.of(binding.application().type().place()));
            writers.add(writer);
            schemas.keySet().forEach(schema -> bySchema.putIfAbsent(schema, writer));
        });
    }

    @Override
    public CodeBlock check(TypeId schema, String tree, CodeBlock at) {
        ValidatorWriter writer = bySchema.get(schema);
        if (writer == null) {
            throw new IllegalStateException("There is no schema to validate with: " + schema);
        }
        return writer.call(schema, tree, at);
    }

    /** The classes of all that was asked for. */
    public List<GeneratedFile> write() {
        return writers.stream().flatMap(writer -> writer.write().stream()).toList();
    }
}
