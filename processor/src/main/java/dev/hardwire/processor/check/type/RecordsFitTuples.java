package dev.hardwire.processor.check.type;

import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Element;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.NamedType.Item;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.model.TypeShape;
import dev.hardwire.processor.model.TypeShape.Component;
import java.util.ArrayList;
import java.util.List;

/** The components of a record are the items of its schema, in their order; the last is a list of what may follow. */
final class RecordsFitTuples {
    private final TypesFitSchemas types;
    private final Codecs codecs;
    private final Diagnostics diagnostics;

    RecordsFitTuples(TypesFitSchemas types, Codecs codecs, Diagnostics diagnostics) {
        this.types = types;
        this.codecs = codecs;
        this.diagnostics = diagnostics;
    }

    void fit(TypeShape.OfRecord type, NamedType.TupleType schema, Place where) {
        List<Component> components = type.components();
        Schema following = schema.others();
        int items = schema.items().size();
        if (components.size() != items + (following == null ? 0 : 1)) {
            diagnostics.report(
                    components.size() < items ? DiagnosticId.MISSING_COMPONENT : DiagnosticId.UNKNOWN_COMPONENT,
                    where,
                    "%s has %s, but the array at %s has %s%s. Make it one component per item, in their" + " order%s.",
                    type.type().simpleNames(),
                    counted(components.size(), "component"),
                    schema.place().text(),
                    counted(items, "item"),
                    following == null ? "" : " and others",
                    following == null
                            ? ""
                            : ", and " + types.expected().of(listOf(following), false) + " for the others");
            return;
        }
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            Component component = components.get(i);
            Item item = schema.items().get(i);
            Value value = types.fit(component.type(), item.schema(), !item.required(), here(type, component, where));
            if (value != null) {
                elements.add(new Element(component.name(), value, item.required()));
            }
        }
        Accessor others = null;
        if (following != null) {
            Component last = components.get(items);
            types.constraints().none(last.type(), here(type, last, where));
            Value value = types.fit(last.type(), listOf(following), false, here(type, last, where));
            others = value == null ? null : new Accessor(last.name(), value);
        }
        codecs.add(new CodecType.OfTuple(
                type.type(),
                codecs.name(type.type()),
                schema.place().text(),
                elements,
                others,
                schema.closed(),
                schema.minItems(),
                schema.maxItems(),
                schema.validator()));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static Place here(TypeShape.OfRecord type, Component component, Place where) {
        return type.type().inCompilation()
                ? component.place()
                : component.place().reportedAt(where);
    }

    private static Schema listOf(Schema items) {
        return new Schema.Array(items.place(), false, items, 0, Integer.MAX_VALUE, false);
    }
}
