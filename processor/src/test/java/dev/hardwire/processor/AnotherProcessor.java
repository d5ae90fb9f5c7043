package dev.hardwire.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that generates given sources in the first and second round, as those of others do. */
@SupportedAnnotationTypes("*")
final class AnotherProcessor extends AbstractProcessor {
    private final List<List<Path>> rounds;
    private int round;

    AnotherProcessor(List<Path> first, List<Path> second) {
        this.rounds = List.of(first, second);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (round < rounds.size() && !environment.processingOver()) {
            rounds.get(round).forEach(this::generate);
        }
        round++;
        return false;
    }

    private void generate(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.java$", "");
        String text = Case.read(file);
        String packageName = text.replaceFirst("(?s).*?\\bpackage ([\\w.]+);.*", "$1.");
        boolean named = !packageName.equals(text);
        try (Writer out = processingEnv
                .getFiler()
                .createSourceFile((named ? packageName : "") + name)
                .openWriter()) {
            out.write(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
