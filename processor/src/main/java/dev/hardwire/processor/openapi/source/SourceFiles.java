package dev.hardwire.processor.openapi.source;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one document: each is found, read and parsed at most once. */
public final class SourceFiles {
    private static final int MAX_BYTES = 64 << 20;

    private final Resources resources;
    private final Diagnostics diagnostics;
    private final Map<String, @Nullable Node> roots = new HashMap<>();
    private final TreeMap<String, byte[]> contents = new TreeMap<>();

    /** Files of these resources; what is wrong with them is reported once. */
    public SourceFiles(Resources resources, Diagnostics diagnostics) {
        this.resources = resources;
        this.diagnostics = diagnostics;
    }

    /** Whether there is a file of this name. */
    public boolean exists(String name) {
        if (!contents.containsKey(name)) {
            try {
                byte[] content = resources.find(name);
                if (content != null) {
                    contents.put(name, content);
                }
            } catch (IOException e) {
                diagnostics.report(
                        DiagnosticId.DOCUMENT_NOT_FOUND,
                        start(name),
                        "The file cannot be read: %s",
                        String.valueOf(e.getMessage()));
                contents.put(name, new byte[0]);
                roots.put(name, null);
            }
        }
        return contents.containsKey(name);
    }

    /** The tree of a file that exists; null where it cannot be parsed, which is reported. */
    public @Nullable Node root(String name) {
        if (!roots.containsKey(name) && exists(name)) {
            roots.put(name, parse(name, contents.getOrDefault(name, new byte[0])));
        }
        return roots.get(name);
    }

    private @Nullable Node parse(String name, byte[] content) {
        try {
            if (content.length > MAX_BYTES) {
                throw new Unreadable(
                        DiagnosticId.DOCUMENT_TOO_LARGE,
                        start(name),
                        "Larger than " + (MAX_BYTES >> 20)
                                + " MiB; split the file into parts that refer to each other.");
            }
            String text = decode(name, content);
            var tree = new TreeBuilder(name, diagnostics);
            return isJson(name, text) ? JsonText.read(tree, text) : YamlText.read(tree, text);
        } catch (Unreadable e) {
            diagnostics.report(e.id(), e.place(), "%s", e.text());
            return null;
        }
    }

    private static String decode(String name, byte[] content) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(DiagnosticId.DOCUMENT_SYNTAX, start(name), "Not UTF-8; save the file in UTF-8.");
        }
    }

    /** By the name's ending; a file of any other name that starts with a brace is JSON. */
    private static boolean isJson(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json")
                || (!lower.endsWith(".yaml")
                        && !lower.endsWith(".yml")
                        && text.stripLeading().startsWith("{"));
    }

    private static Place.InDocument start(String name) {
        return new Place.InDocument(name, 1, 1, "");
    }

    /** SHA-256, as hexadecimal, over the names and contents of all files that were read, sorted by name. */
    public String digest() {
        MessageDigest digest = sha256();
        contents.forEach((name, content) -> {
            byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(encoded.length).flip());
            digest.update(encoded);
            digest.update(ByteBuffer.allocate(4).putInt(content.length).flip());
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
