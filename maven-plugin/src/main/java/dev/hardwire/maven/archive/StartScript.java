package dev.hardwire.maven.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The script that starts a jar with its archive: a JVM takes no such option from a jar. */
final class StartScript {
    private StartScript() {}

    /** Writes it beside the jar. */
    static Path write(Application application, ArchiveKind kind, JavaHome java) throws IOException {
        String jar = application.jarName();
        String archive = String.valueOf(application.beside(kind.extension()).getFileName());
        long size = Files.size(application.jar());
        // JDK 25 takes an AOT cache as it is, also beside another jar than the one it was made of, and runs the old
        // classes.
        String text =
                String.format(Locale.ROOT, """
                #!/bin/sh
                # Written by hardwire:archive. Starts %1$s with the archive %2$s; takes the arguments of the jar.
                # Java is that of JAVA_HOME, else of PATH: the build of JDK %3$d that made the archive. Another one or a missing
                # archive only starts slower; the archive is left alone beside another jar, which is newer or of another size.
                # JAVA_OPTS are further options of the JVM.
                here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
                archive=
                if [ "$here/%2$s" -nt "$here/%1$s" ] && [ "$(wc -c <"$here/%1$s")" -eq %5$d ]; then
                  archive="%4$s$here/%2$s"
                fi
                exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${archive:+%6$s "$archive"} \\
                  $JAVA_OPTS -jar "$here/%1$s" "$@"
                """, jar, archive, java.version(), kind.reading(), size, kind.tolerating());
        Path script = application.beside("sh");
        Files.writeString(script, text);
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(script));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(script, permissions);
        return script;
    }
}
