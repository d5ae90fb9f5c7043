package dev.hardwire.processor.openapi;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Header;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.Contents.Content;
import dev.hardwire.processor.openapi.schema.SchemaReader;
import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import dev.hardwire.processor.openapi.source.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a response. */
final class ResponseHeaders {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /** What a response says of itself elsewhere, or the server adds. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("content-type", "content-length", "transfer-encoding", "connection", "date");
    /** The other components of a response's record. */
    private static final Set<String> TAKEN = Set.of("status", "body");

    private final References references;
    private final SchemaReader schemas;
    private final Contents contents;
    private final Diagnostics diagnostics;

    ResponseHeaders(References references, SchemaReader schemas, Contents contents, Diagnostics diagnostics) {
        this.references = references;
        this.schemas = schemas;
        this.contents = contents;
        this.diagnostics = diagnostics;
    }

    List<Header> read(Mapping response) {
        var headers = new ArrayList<Header>();
        Map<String, String> names = new HashMap<>();
        response.members("headers").forEach((name, node) -> {
            if (isOurs(name, node) && references.follow(node) instanceof Mapping written) {
                Header header = header(name, written);
                if (header != null && isFree(names, header, node)) {
                    headers.add(header);
                }
            }
        });
        return headers;
    }

    private boolean isOurs(String name, Node node) {
        if (OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
            note(node, "The header %s is set by the server, so it is left out here.", name);
            return false;
        }
        if (!TOKEN.matcher(name).matches()) {
            note(node, "%s cannot be the name of a header, so it is left out.", name);
            return false;
        }
        return true;
    }

    private boolean isFree(Map<String, String> names, Header header, Node node) {
        String other = names.putIfAbsent(header.javaName(), header.name());
        if (other == null) {
            return true;
        }
        if (other.equalsIgnoreCase(header.name())) {
            note(node, "The header %s is %s once more, so it is left out.", header.name(), other);
        } else {
            diagnostics.report(
                    DiagnosticId.NAME_CLASH,
                    node.place(),
                    "The headers %s and %s would both be the component %s; rename one of them.",
                    other,
                    header.name(),
                    header.javaName());
        }
        return false;
    }

    private @Nullable Header header(String name, Mapping written) {
        Node node = written.get("schema");
        Content content = contents.of(written);
        Schema schema = node != null ? schemas.read(node) : content != null ? content.schema() : text(written.place());
        if (schema == null) {
            return null; // reported
        }
        String javaName = JavaNames.member(name);
        return new Header(
                name,
                TAKEN.contains(javaName) ? javaName + "Header" : javaName,
                written.flag("required"),
                written.flag("explode"),
                node == null && content != null && !content.isRaw(),
                schema instanceof Schema.Bytes ? text(written.place()) : schema,
                written.textOrEmpty("description"),
                written.place());
    }

    private static Schema text(Place place) {
        return new Schema.Text(place, false, Schema.Format.NONE, null, 0, Integer.MAX_VALUE, null);
    }

    @FormatMethod
    private void note(Node node, String format, Object... arguments) {
        diagnostics.note(DiagnosticId.UNSUPPORTED, node.place(), format, arguments);
    }
}
