package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.CodecName;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A record, enum or sealed interface stands for one schema, and has its properties, values or variants. */
public final class ClassesFitSchemas {
    private final Codecs codecs;
    private final Diagnostics diagnostics;
    private final RecordsFitObjects records;
    private final RecordsFitTuples tuples;
    private final EnumsFitValues enums;
    private final SealedTypesFitChoices choices;
    private final SealedTypesFitUnions unions;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean fitting;

    ClassesFitSchemas(TypesFitSchemas types, Map<TypeId, NamedType> named, Codecs codecs, Diagnostics diagnostics) {
        this.codecs = codecs;
        this.diagnostics = diagnostics;
        this.records = new RecordsFitObjects(types, codecs, diagnostics);
        this.tuples = new RecordsFitTuples(types, codecs, diagnostics);
        this.enums = new EnumsFitValues(codecs, diagnostics);
        this.choices = new SealedTypesFitChoices(types, new Kinds(named), codecs, diagnostics);
        this.unions = new SealedTypesFitUnions(this, named, codecs, diagnostics);
    }

    CodecName codec(JavaClass type) {
        return codecs.name(type);
    }

    /**
     * Fits a class to a schema of its kind; once, however often the class is used.
     *
     * @param where what uses it; what is wrong is reported there if the source of the class is not compiled now
     * @return whether the class stands for this schema
     */
    public boolean fit(TypeShape shape, NamedType schema, Place where) {
        boolean first = !codecs.isClaimed(shape.type());
        TypeId stated = shape.schema();
        Optional<TypeId> claimed = codecs.claim(shape.type(), Optional.of(stated == null ? schema.id() : stated));
        if (claimed.isPresent() && !claimed.get().equals(schema.id())) {
            diagnostics.report(
                    DiagnosticId.TWO_SCHEMAS,
                    where,
                    "%s is %s, which stands for %s%s; but the schema at %s is %s. Use a type of its own for it.",
                    where.text(),
                    shape.type().simpleNames(),
                    claimed.get(),
                    stated == null ? " already" : "",
                    schema.place().text(),
                    schema.id());
            return false;
        }
        if (first && !codecs.canName(shape.type())) {
            diagnostics.report(
                    DiagnosticId.NOT_CALLABLE,
                    where,
                    "%s is %s, which is not public: its codec cannot name it from the package %s. Make it public.",
                    where.text(),
                    shape.type().simpleNames(),
                    codecs.name(shape.type()).packageName());
            return false;
        }
        if (first) {
            waiting.add(() -> fitParts(shape, schema, where));
            fitWaiting();
        }
        return true;
    }

    /** Fits what waits, unless a caller does so already: chains of references may be longer than the stack is deep. */
    private void fitWaiting() {
        if (fitting) {
            return;
        }
        fitting = true;
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
        fitting = false;
    }

    private void fitParts(TypeShape shape, NamedType schema, Place where) {
        Place here = shape.type().inCompilation() ? shape.type().place() : where;
        if (shape instanceof TypeShape.OfRecord type && schema instanceof NamedType.ObjectType object) {
            records.fit(type, object, here);
        } else if (shape instanceof TypeShape.OfBuilt type && schema instanceof NamedType.ObjectType object) {
            records.fit(type, object, here);
        } else if (shape instanceof TypeShape.OfRecord type && schema instanceof NamedType.TupleType tuple) {
            tuples.fit(type, tuple, here);
        } else if (shape instanceof TypeShape.OfSealed type && schema instanceof NamedType.ChoiceType choice) {
            choices.fit(type, choice, here);
        } else if (shape instanceof TypeShape.OfEnum type && schema instanceof NamedType.EnumType values) {
            enums.fit(type, values, here);
        } else if (shape instanceof TypeShape.OfSealed type && schema instanceof NamedType.UnionType union) {
            unions.fit(type, union, here);
        }
    }
}
