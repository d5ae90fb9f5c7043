package dev.hardwire.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.scan.Origins;
import dev.hardwire.processor.write.GeneratedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** The files of all applications, each once, to be handed to javac when nothing is wrong. */
final class GeneratedFiles {
    private final Filer filer;
    private final Origins origins;
    private final Map<String, GeneratedFile> all = new LinkedHashMap<>();

    GeneratedFiles(Filer filer, Origins origins) {
        this.filer = filer;
        this.origins = origins;
    }

    /** Adds the files of an application. One that another application has with the same content is there once. */
    void add(Application application, List<GeneratedFile> files, Diagnostics clashes) {
        for (GeneratedFile file : files) {
            GeneratedFile other = all.putIfAbsent(file.path(), file);
            if (other != null && !other.text().equals(file.text())) {
                clashes.report(
                        DiagnosticId.NAME_CLASH,
                        application.type().place(),
                        "%s would be generated for %s with another content than for another application. Put what it is"
                                + " generated from into packages of their own.",
                        file.name(),
                        application.type().simpleNames());
            }
        }
    }

    void write() throws IOException {
        for (GeneratedFile file : all.values()) {
            write(file, causes(file));
        }
    }

    private Element[] causes(GeneratedFile file) {
        return file.causes().stream()
                .filter(Place.InJava.class::isInstance)
                .map(Place.InJava.class::cast)
                .map(place -> origins.of(place).element())
                .distinct()
                .toArray(Element[]::new);
    }

    private void write(GeneratedFile file, Element[] causes) throws IOException {
        if (file.kind() == GeneratedFile.Kind.SOURCE) {
            try (Writer out = filer.createSourceFile(file.name(), causes).openWriter()) {
                out.write(file.text());
            }
        } else {
            var resource = filer.createResource(StandardLocation.CLASS_OUTPUT, "", file.name(), causes);
            try (OutputStream out = resource.openOutputStream()) {
                out.write(file.text().getBytes(UTF_8));
            }
        }
    }
}
