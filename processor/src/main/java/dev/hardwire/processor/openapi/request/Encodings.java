package dev.hardwire.processor.openapi.request;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.RequestBody.Encoding;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.openapi.grammar.Version;
import dev.hardwire.processor.openapi.schema.BodyFormats;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@code encoding} says of the properties of a form (OpenAPI 3.1.1, 4.8.15). */
final class Encodings {
    /** Where one of these is, the others have their defaults, and the media type has no effect. */
    private static final Set<String> OF_STYLE = Set.of("style", "explode", "allowReserved");

    private static final Map<String, Style> STYLES = Map.of(
            "form", Style.FORM,
            "spaceDelimited", Style.SPACE_DELIMITED,
            "pipeDelimited", Style.PIPE_DELIMITED,
            "deepObject", Style.DEEP_OBJECT);

    private final Version version;
    private final References references;
    private final Diagnostics diagnostics;

    Encodings(Version version, References references, Diagnostics diagnostics) {
        this.version = version;
        this.references = references;
        this.diagnostics = diagnostics;
    }

    /** The encodings of a media type by the names of the properties. */
    Map<String, Encoding> read(Mapping media, Format format) {
        var read = new LinkedHashMap<String, Encoding>();
        Mapping written = media.mapping("encoding");
        if (written != null) {
            written.entries().forEach((name, node) -> {
                if (references.follow(node) instanceof Mapping encoding) {
                    read.put(name, encoding(encoding, format));
                }
            });
        }
        return read;
    }

    private Encoding encoding(Mapping encoding, Format format) {
        boolean multipart = format == Format.MULTIPART;
        boolean styled = OF_STYLE.stream().anyMatch(encoding::has) && !(multipart && version != Version.V31);
        Style style = styled ? style(encoding) : null;
        boolean explode = encoding.has("explode") ? encoding.flag("explode") : style == Style.FORM;
        List<String> mediaTypes = style == null
                ? Stream.of(encoding.textOrEmpty("contentType").split(",", -1))
                        .map(BodyFormats::bare)
                        .filter(type -> !type.isEmpty())
                        .toList()
                : List.of();
        return new Encoding(false, style, explode, mediaTypes, multipart ? headers(encoding) : List.of());
    }

    private @Nullable Style style(Mapping encoding) {
        String text = encoding.has("style") ? encoding.textOrEmpty("style") : "form";
        Style style = STYLES.get(text);
        if (style == null) {
            diagnostics.report(
                    DiagnosticId.DOCUMENT_INVALID,
                    encoding.placeOf("style"),
                    "%s is no style of a form; it is one of %s.",
                    text,
                    String.join(", ", STYLES.keySet().stream().sorted().toList()));
        }
        return style;
    }

    /** The headers that must be there; any other may be, and all are handed over with the part. */
    private List<String> headers(Mapping encoding) {
        Map<String, Node> headers = encoding.members("headers");
        return headers.keySet().stream()
                .filter(name -> !name.equalsIgnoreCase("content-type"))
                .filter(name -> references.follow(headers.getOrDefault(name, encoding)) instanceof Mapping header
                        && header.flag("required"))
                .toList();
    }
}
