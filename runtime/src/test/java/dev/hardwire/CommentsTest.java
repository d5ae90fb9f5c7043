package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What users and generated code see has a comment: every package and public type, and every public method of the
 * packages that users program against. (That comments are well-formed is doclint's business.)
 */
class CommentsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Set<String> API = Set.of(
            "dev.hardwire", "dev.hardwire.config", "dev.hardwire.handler", "dev.hardwire.netty", "dev.hardwire.spi");

    @Test
    void whatUsersSeeHasAComment() throws IOException {
        assertThat(SOURCES).isDirectory();
        assertThat(missing()).as("declarations without a comment").isEmpty();
    }

    private static List<String> missing() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(SOURCES)) {
            var paths =
                    sources.filter(p -> p.toString().endsWith(".java")).sorted().toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
            var missing = new ArrayList<String>();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(DocTrees.instance(task), unit, missing).scan(unit, null);
            }
            return missing;
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final CompilationUnitTree unit;
        private final List<String> missing;

        Scanner(DocTrees docs, CompilationUnitTree unit, List<String> missing) {
            this.docs = docs;
            this.unit = unit;
            this.missing = missing;
        }

        @Override
        public Void visitPackage(PackageTree tree, Void unused) {
            if (unit.getSourceFile()
                    .isNameCompatible("package-info", unit.getSourceFile().getKind())) {
                require(tree, "package " + tree.getPackageName());
            }
            return null;
        }

        /** Goes into public types only: what is in others nobody sees. */
        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            if (!isPublic(tree.getModifiers())) {
                return null;
            }
            require(tree, tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            boolean declared = docs.getSourcePositions().getEndPosition(unit, tree) > 0 && tree.getReturnType() != null;
            boolean overrides = tree.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            if (declared && !overrides && isApi() && isPublic(tree.getModifiers())) {
                require(tree, tree.getName().toString());
            }
            return null;
        }

        private boolean isApi() {
            return API.contains(unit.getPackageName().toString());
        }

        private boolean isPublic(ModifiersTree modifiers) {
            var parent = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface =
                    parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || (inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private void require(Tree tree, String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                long line = unit.getLineMap()
                        .getLineNumber(docs.getSourcePositions().getStartPosition(unit, tree));
                missing.add("%s:%d %s".formatted(unit.getSourceFile().getName(), line, name));
            }
        }
    }
}
