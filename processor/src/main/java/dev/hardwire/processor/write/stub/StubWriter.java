package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.RequestBody;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** All stubs of a document. */
public final class StubWriter {
    private final Document document;
    private final String packageName;
    private final StubTypes types;
    private final Place whole;

    /**
     * Writes the stubs of a document.
     *
     * @param packageName the package that they are all in; not the unnamed one
     */
    public StubWriter(Document document, String packageName) {
        this.document = document;
        this.packageName = packageName;
        this.whole = new Place.InDocument(document.resource(), 1, 1, "");
        this.types = new StubTypes(document, packageName);
    }

    /** All stubs in a stable order, {@link #digest} among them. */
    public List<GeneratedFile> write() {
        List<GeneratedFile> files = new ArrayList<>();
        String description = "The stubs of {@code " + document.resource() + "}.";
        files.add(SourceFile.packageInfo(packageName, description, List.of(document.resource()), List.of(whole)));
        files.add(digest());
        for (Map.Entry<String, List<Operation>> tag : byTag().entrySet()) {
            files.add(file(new ApiStub(types).write(tag.getKey(), tag.getValue()), document.resource(), whole));
        }
        for (Operation operation : document.operations()) {
            files.add(file(
                    new ResponseStub(types).write(operation), operation.place().file(), operation.place()));
        }
        for (Operation operation : document.operations()) {
            RequestBody body = operation.body();
            if (body != null && body.javaName() != null) {
                files.add(file(
                        new BodyStub(types).write(operation, body, body.javaName()),
                        operation.place().file(),
                        operation.place()));
            }
        }
        for (NamedType type : document.types().values()) {
            files.add(file(new TypeStub(types).write(type), type.id().file(), type.place()));
        }
        return files;
    }

    private GeneratedFile file(TypeSpec.Builder type, String source, Place place) {
        return SourceFile.of(packageName, type, List.of(source), List.of(place));
    }

    private Map<String, List<Operation>> byTag() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        document.operations()
                .forEach(operation -> byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
                        .add(operation));
        return byTag;
    }

    /** The class that says which state of the document the stubs were made from. */
    public GeneratedFile digest() {
        TypeSpec.Builder type = TypeSpec.classBuilder(JavaNames.document(document.title()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Says which state of {@code $L} the stubs were made from.\n", document.resource())
                .addAnnotation(AnnotationSpec.builder(Names.DOCUMENT_DIGEST)
                        .addMember("document", "$S", document.resource())
                        .addMember("sha256", "$S", document.digest())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        return file(type, document.resource(), whole);
    }
}
