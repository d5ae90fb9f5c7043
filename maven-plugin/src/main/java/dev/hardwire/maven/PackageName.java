package dev.hardwire.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The package of the stubs where the user has named none. */
final class PackageName {
    private PackageName() {}

    /**
     * The group and the document's name in lower case, as {@code com.example.petstore}. What may not stand in a name is an
     * underscore; one is put before a digit, and after a keyword.
     */
    static String of(String groupId, String document) {
        String file = document.substring(document.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        return Arrays.stream((groupId + "." + name.replace('.', '_')).split("\\."))
                .filter(part -> !part.isEmpty())
                .map(PackageName::identifier)
                .collect(Collectors.joining("."));
    }

    private static String identifier(String part) {
        String name = part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{javaJavaIdentifierPart}]", "_");
        if (!Character.isJavaIdentifierStart(name.codePointAt(0))) {
            return "_" + name;
        }
        return SourceVersion.isName(name) ? name : name + "_";
    }
}
