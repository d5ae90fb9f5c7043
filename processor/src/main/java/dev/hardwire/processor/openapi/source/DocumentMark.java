package dev.hardwire.processor.openapi.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells documents from the files that they refer to: {@code openapi} or {@code swagger} is among their first keys. */
public final class DocumentMark {
    private static final Set<String> MARKS = Set.of("openapi", "swagger");

    private DocumentMark() {}

    /** Whether a YAML or JSON file is a document; one that is broken counts, whoever reads it says what is wrong. */
    public static boolean isIn(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return file.toString().endsWith(".json") ? isInJson(reader) : isInYaml(reader);
        } catch (JacksonException | YAMLException broken) {
            return true;
        }
    }

    private static boolean isInJson(Reader reader) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), reader)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (MARKS.contains(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        }
    }

    private static boolean isInYaml(Reader reader) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Parser parser = new ParserImpl(new StreamReader(reader), options);
        parser.getEvent(); // of the stream
        parser.getEvent(); // of the document, or the stream's end
        if (!(parser.peekEvent() instanceof MappingStartEvent)) {
            return false;
        }
        parser.getEvent();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            if (parser.peekEvent() instanceof ScalarEvent key && MARKS.contains(key.getValue())) {
                return true;
            }
            skip(parser);
            skip(parser);
        }
        return false;
    }

    /** Past a key or a value with all that is in it. */
    private static void skip(Parser parser) {
        int depth = 0;
        do {
            Event event = parser.getEvent();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        } while (depth > 0);
    }
}
