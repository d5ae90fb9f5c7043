package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Place;
import java.util.HashMap;
import java.util.Map;

/** No generated class has the name of another one, or of one that the user wrote. */
final class GeneratedNamesFree {
    private final Application application;
    private final Diagnostics diagnostics;
    private final Map<String, String> taken = new HashMap<>();

    GeneratedNamesFree(Application application, Diagnostics diagnostics) {
        this.application = application;
        this.diagnostics = diagnostics;
    }

    void check(Binding binding) {
        JavaClass own = application.type();
        add(own, own.packageName(), "Wiring");
        add(own, own.packageName(), "Routes");
        add(own, own.packageName(), "Endpoints");
        add(own, own.packageName(), "Placeholders");
        if (!binding.lifecycle().isEmpty()) {
            add(own, own.packageName(), "Lifecycle");
        }
        if (!binding.checks().isEmpty()) {
            add(own, own.packageName(), "Security");
        }
        if (!binding.providers().isEmpty()) {
            add(own, own.packageName(), "Providers");
        }
        binding.controllers().forEach(table -> add(table.type(), table.type().packageName(), "Table"));
        binding.namespaces().forEach(table -> add(table.type(), table.type().packageName(), "Table"));
        binding.endpoints().forEach(table -> add(table.type(), table.type().packageName(), "Table"));
        binding.emitters().forEach(emitter -> add(emitter.type(), emitter.type().packageName(), "Emitter"));
        for (CodecType codec : binding.codecs()) {
            add(codec.type(), codec.codec().packageName(), "Codec");
        }
    }

    private void add(JavaClass cause, String packageName, String suffix) {
        String simple = cause.generatedPrefix() + suffix;
        String name = packageName.isEmpty() ? simple : packageName + "." + simple;
        String other = taken.putIfAbsent(name, cause.qualifiedName());
        Place.InJava written = application.compiled().get(name);
        Place place = cause.inCompilation() ? cause.place() : application.type().place();
        if (written != null) {
            diagnostics.report(
                    DiagnosticId.NAME_CLASH,
                    written,
                    "%s is generated for %s. Give the class that is here another name.",
                    name,
                    cause.simpleNames());
        } else if (other != null) {
            diagnostics.report(
                    DiagnosticId.NAME_CLASH,
                    place,
                    "%s would be generated for both %s and %s. Give one of them another name.",
                    name,
                    other,
                    cause.qualifiedName());
        }
    }
}
