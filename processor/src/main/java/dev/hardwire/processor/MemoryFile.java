package dev.hardwire.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A file of a compilation that is nowhere but in memory. */
final class MemoryFile extends SimpleJavaFileObject {
    private final String path;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    /** A file that is to be written. */
    MemoryFile(String path, Kind kind) {
        super(uri(path), kind);
        this.path = path;
    }

    MemoryFile(String path, Kind kind, String text) {
        this(path, kind);
        content.writeBytes(text.getBytes(UTF_8));
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** Which file it is, as {@code shop/Shop.class}. */
    String path() {
        return path;
    }

    byte[] bytes() {
        return content.toByteArray();
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes());
    }

    @Override
    public OutputStream openOutputStream() {
        content.reset();
        return content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return content.toString(UTF_8);
    }
}
