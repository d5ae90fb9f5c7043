package dev.hardwire.spi;

import dev.hardwire.handler.FilePart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a multipart form: a file, or what it has. */
public final class FormPart {
    private final String name;
    private final Map<String, List<String>> headers;
    private final byte[] content;
    private final @Nullable FilePart file;

    private FormPart(String name, Map<String, List<String>> headers, byte[] content, @Nullable FilePart file) {
        this.name = name;
        this.headers = headers;
        this.content = content;
        this.file = file;
    }

    /**
     * A part that is a file.
     *
     * @param headers by their names in lower case
     */
    public static FormPart of(FilePart file, Map<String, List<String>> headers) {
        return new FormPart(file.name(), headers, new byte[0], file);
    }

    /**
     * A part that is none.
     *
     * @param headers by their names in lower case
     * @param content which is not copied
     */
    public static FormPart of(String name, Map<String, List<String>> headers, byte[] content) {
        return new FormPart(name, headers, content, null);
    }

    /** The name of the form's field. */
    public String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    @Nullable
    FilePart file() {
        return file;
    }

    /** The media type, as sent, or null. */
    @Nullable
    String contentType() {
        return headers.getOrDefault("content-type", List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    boolean hasHeader(String header) {
        return headers.containsKey(header.toLowerCase(Locale.ROOT));
    }
}
