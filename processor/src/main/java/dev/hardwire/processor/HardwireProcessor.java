package dev.hardwire.processor;

import com.google.auto.service.AutoService;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.scan.AnnotatedTypes;
import dev.hardwire.processor.scan.ApplicationScanner;
import dev.hardwire.processor.scan.ApplicationScanner.Scanned;
import dev.hardwire.processor.scan.LateTypes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * javac's way in: reads the annotated classes and the documents that their applications name, and writes tables, codecs,
 * emitters and wiring; or says what is wrong, and writes nothing. It waits for types that other processors generate.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.hardwire.annotation.*")
@SupportedOptions(HardwireProcessor.RESOURCES)
public final class HardwireProcessor extends AbstractProcessor {
    /**
     * The option with the folders that documents are looked for in before the class output and the class path, separated as
     * in a class path: {@code -Ahardwire.resources=src/main/resources}.
     */
    public static final String RESOURCES = "hardwire.resources";

    private final AnnotatedTypes types = new AnnotatedTypes();
    private boolean waiting;
    private boolean finished;

    /** Made by javac. */
    public HardwireProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            process(round);
        } catch (IOException e) {
            error("Hardwire could not write: " + e);
        } catch (RuntimeException e) {
            error("This is a mistake of Hardwire, not yours. Please report it with the stack trace:\n" + trace(e));
        }
        return false;
    }

    private void process(RoundEnvironment round) throws IOException {
        Set<String> found = types.add(round);
        if (finished) {
            var late = new Diagnostics();
            var origins = LateTypes.check(processingEnv, types, found, late);
            new DiagnosticPrinter(processingEnv, origins).print(late.all(), null);
            return;
        }
        waiting |= !found.isEmpty();
        if (waiting) {
            var diagnostics = new Diagnostics();
            Scanned scanned = ApplicationScanner.scan(processingEnv, types, diagnostics);
            if (scanned.missing().isEmpty() || round.processingOver()) {
                finished = true;
                new Phases(processingEnv, scanned, diagnostics).run();
            }
        }
    }

    private void error(String message) {
        processingEnv.getMessager().printMessage(Kind.ERROR, message);
    }

    private static String trace(RuntimeException e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
