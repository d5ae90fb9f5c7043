package dev.hardwire.processor.openapi.validation;

import dev.hardwire.processor.openapi.source.Node;
import dev.hardwire.processor.openapi.source.Node.Scalar;
import dev.hardwire.processor.openapi.source.SchemaUris;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References that only the resources of schemas know: absolute ones, those to anchors, and all in schemas with a URI. */
final class ReferencesByUri implements SchemaUris {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+:|//).*", Pattern.DOTALL);

    private final SchemaResources resources;

    ReferencesByUri(SchemaResources resources) {
        this.resources = resources;
    }

    @Override
    public @Nullable Node target(Scalar reference) {
        SchemaResource base = resources.base(reference);
        String fragment = Uris.fragment(reference.text());
        boolean anchor = !fragment.isEmpty() && !fragment.startsWith("/");
        return base != null
                        && (anchor
                                || isIdentified(base)
                                || SCHEME.matcher(reference.text()).matches())
                ? resources.find(reference, base)
                : null;
    }

    @Override
    public @Nullable Node identified(Node schema) {
        SchemaResource resource = resources.base(schema);
        return resource != null && isIdentified(resource) ? resource.root() : null;
    }

    private static boolean isIdentified(SchemaResource resource) {
        return Uris.file(resource.uri()) == null;
    }
}
