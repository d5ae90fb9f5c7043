package dev.hardwire.processor.openapi.request;

import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.RequestBody.Encoding;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.schema.BodyFormats;
import dev.hardwire.processor.openapi.source.JsonPointer;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.SourceFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which properties of a multipart form are files: those of format {@code binary}, those whose media type is neither
 * text nor JSON, and in OpenAPI 3.1 those of which nothing is said (OpenAPI 3.1.1, 4.8.15.1.1).
 */
public final class FileProperties {
    private final Version version;
    private final SourceFiles files;

    /** The rules of a version for the schemas of these files. */
    public FileProperties(Version version, SourceFiles files) {
        this.version = version;
        this.files = files;
    }

    boolean isFile(Schema schema, Encoding encoding) {
        if (encoding.style() != null) {
            return false;
        }
        if (schema instanceof Schema.Validated validated) {
            return isFile(validated.schema(), encoding);
        }
        if (schema instanceof Schema.Array array) {
            return isFile(array.items(), encoding);
        }
        boolean free = schema instanceof Schema.Free;
        if (!(schema instanceof Schema.Text) && !free) {
            return false;
        }
        Mapping written = schema.place() instanceof Place.InDocument place && node(place) instanceof Mapping mapping
                ? mapping
                : null;
        boolean binary =
                written != null && ("binary".equals(written.text("format")) || "file".equals(written.text("type")));
        if (binary || !encoding.mediaTypes().isEmpty()) {
            return binary || isBinary(encoding.mediaTypes());
        }
        if (written != null && written.has("contentMediaType")) {
            return !written.has("contentEncoding")
                    && isBinary(List.of(BodyFormats.bare(written.textOrEmpty("contentMediaType"))));
        }
        return free && version == Version.V31 && BodyFormats.isBinary(written);
    }

    private static boolean isBinary(List<String> mediaTypes) {
        return mediaTypes.stream().anyMatch(type -> !type.startsWith("text/") && !BodyFormats.isJson(type));
    }

    private @Nullable Node node(Place.InDocument place) {
        Node node = files.root(place.file());
        for (String token : JsonPointer.tokens(place.pointer())) {
            node = node == null ? null : JsonPointer.step(node, token);
        }
        return node;
    }
}
