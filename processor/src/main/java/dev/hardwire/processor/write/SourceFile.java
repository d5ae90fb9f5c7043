package dev.hardwire.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.Place;
import java.util.List;

/** Makes a class into a file: the header, {@code @Generated}, the layout. All generated classes come through here. */
public final class SourceFile {
    private static final String PROCESSOR = "dev.hardwire.processor.HardwireProcessor";
    private static final int HEADER_LENGTH = 95;

    private SourceFile() {}

    /**
     * The file of a class.
     *
     * @param sources what it is made from, as the header names it
     * @param causes where these are
     */
    public static GeneratedFile of(
            String packageName, TypeSpec.Builder type, List<String> sources, List<Place> causes) {
        type.addAnnotation(AnnotationSpec.builder(Names.GENERATED)
                .addMember("value", "$S", PROCESSOR)
                .build());
        TypeSpec built = type.build();
        JavaFile file = JavaFile.builder(packageName, built)
                .addFileComment("$L", header(sources))
                .indent("  ")
                .skipJavaLangImports(true)
                .build();
        String name = ClassName.get(packageName, built.name()).canonicalName();
        return new GeneratedFile(GeneratedFile.Kind.SOURCE, name, file.toString(), causes);
    }

    /** The file that makes a package {@code @NullMarked}. */
    public static GeneratedFile packageInfo(
            String packageName, String description, List<String> sources, List<Place> causes) {
        String text =
                "// " + header(sources).replace("\n", "\n// ") + "\n/** " + description + " */\n@NullMarked\npackage "
                        + packageName + ";\n\nimport " + Names.NULL_MARKED.canonicalName() + ";\n";
        return new GeneratedFile(GeneratedFile.Kind.SOURCE, packageName + ".package-info", text, causes);
    }

    private static String header(List<String> sources) {
        StringBuilder header = new StringBuilder("generated from");
        int line = 0;
        for (int i = 0; i < sources.size(); i++) {
            String before = i == 0 ? "" : i == sources.size() - 1 ? " and" : ",";
            String source = sources.get(i);
            header.append(before);
            if (header.length() - line + source.length() > HEADER_LENGTH) {
                header.append('\n');
                line = header.length();
            } else {
                header.append(' ');
            }
            header.append(source);
        }
        return header.append("; do not edit").toString();
    }
}
