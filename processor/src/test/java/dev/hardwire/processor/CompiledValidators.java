package dev.hardwire.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JsonSchema;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Resources;
import dev.hardwire.processor.openapi.source.SourceFiles;
import dev.hardwire.processor.openapi.validation.ValidationReader;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.validator.ValidatorWriter;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Validation;
import dev.hardwire.spi.json.Violation;
import dev.hardwire.spi.json.Violations;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Validators of JSON Schemas, each read for itself, all compiled together. */
public final class CompiledValidators {
    private final Resources others;
    private final List<GeneratedFile> files = new ArrayList<>();
    private final Map<String, List<String>> methods = new HashMap<>();
    private ClassLoader loader;

    /** @param others what the schemas may refer to */
    public CompiledValidators(Resources others) {
        this.others = others;
    }

    /**
     * Reads a schema and writes its validators.
     *
     * @return what is wrong with the schema
     */
    public List<String> add(String name, String schema, Version version, boolean formats) {
        String file = "schemas/" + name + ".json";
        Resources own = path -> path.equals(file) ? schema.getBytes(StandardCharsets.UTF_8) : null;
        var diagnostics = new Diagnostics();
        var sources = new SourceFiles(own.or(others), diagnostics);
        var reader = new ValidationReader(sources, version, formats, diagnostics);
        Node root = sources.root(file);
        if (root == null) {
            throw new IllegalStateException(diagnostics.all().toString());
        }
        reader.addFile(root);
        TypeId id = reader.add(root);
        Map<TypeId, JsonSchema> schemas = reader.read();
        var writer = new ValidatorWriter(
                ClassName.get("validators", name + "Validators"), schemas, true, List.of(file), List.of(root.place()));
        String[] call = writer.call(id, "value", CodeBlock.of("at"))
                .toString()
                .split("[(]")[0]
                .split("[.]");
        methods.put(name, List.of(String.join(".", List.of(call).subList(0, call.length - 1)), call[call.length - 1]));
        files.addAll(writer.write());
        return diagnostics.all().stream().map(each -> each.text()).toList();
    }

    /** The text of each class that was written, by its name. */
    public Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        files.forEach(file -> sources.put(file.name(), file.text()));
        return sources;
    }

    /** Compiles all that was added, without a warning. */
    public void compile(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (GeneratedFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
            paths.add(path);
        }
        Compiled compiled = Compiled.compile(paths, folder.resolve("out"), List.of(), List.of("-Werror"));
        if (!compiled.success()) {
            throw new IllegalStateException(compiled.messages().stream()
                    .limit(20)
                    .map(Object::toString)
                    .toList()
                    .toString());
        }
        loader = new URLClassLoader(
                new URL[] {compiled.classes().toUri().toURL()}, CompiledValidators.class.getClassLoader());
    }

    /** What a value violates. */
    public List<Violation> check(String name, String json) {
        return check(name, json, Direction.NEITHER);
    }

    /** What a value that goes some way violates. */
    public List<Violation> check(String name, String json, Direction direction) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        var violations = new Violations();
        try (JsonReader in = JsonReader.of(bytes, 0, bytes.length, violations).direction(direction)) {
            JsonNode tree = in.node();
            List<String> target = methods.get(name);
            Method method = loader.loadClass(target.get(0)).getMethod(target.get(1), JsonNode.class, Validation.class);
            boolean valid = (boolean) method.invoke(null, tree, in.validation());
            if (valid != (violations.count() == 0)) {
                throw new IllegalStateException(name + " answers " + valid + " and reports " + violations.list());
            }
            return violations.list();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
