package dev.hardwire.processor.openapi.grammar;

import dev.hardwire.processor.openapi.grammar.Keyword.Shape;
import dev.hardwire.processor.openapi.grammar.Keyword.Treatment;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keywords of one kind of object, while the table is made. */
final class KeywordTable {
    private final Map<String, Keyword> keywords = new LinkedHashMap<>();

    KeywordTable honoured(Shape shape, Kind kind, String... names) {
        return add(Treatment.HONOURED, shape, kind, names);
    }

    KeywordTable annotation(Shape shape, Kind kind, String... names) {
        return add(Treatment.ANNOTATION, shape, kind, names);
    }

    KeywordTable required(String... names) {
        for (String name : names) {
            keywords.computeIfPresent(name, (key, keyword) -> keyword.makeRequired());
        }
        return this;
    }

    Map<String, Keyword> byName() {
        return keywords;
    }

    private KeywordTable add(Treatment treatment, Shape shape, Kind kind, String... names) {
        for (String name : names) {
            keywords.put(name, new Keyword(name, treatment, shape, kind, false));
        }
        return this;
    }
}
