package dev.hardwire.maven.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive that this JDK makes of a program, the script that starts it, and what is said where none can be made. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "No process can be told to end gracefully there")
class ArchiveTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void pack() throws IOException {
        jar = folder.resolve("app.jar");
        pack(jar, Announcing.class.getName());
    }

    @Test
    void isUsedByTheScript() throws Exception {
        Application application = Application.of(jar);
        JavaHome java = JavaHome.of(Path.of(System.getProperty("java.home")));
        ArchiveKind kind = ArchiveKind.of(java.version());

        List<String> done = train(application, TIMEOUT);
        Path script = StartScript.write(application, kind, java);

        assertThat(done).contains("GET /: 404", "GET /extra: 404", "GET /socket.io/?EIO=4&transport=polling: 404");
        assertThat(java.version()).isEqualTo(Runtime.version().feature());
        assertThat(folder.resolve(java.version() < 25 ? "app.jsa" : "app.aot")).isNotEmptyFile();
        assertThat(start(script)).contains(Announcing.class.getName() + " source: shared objects file");

        // Another jar than the one that was trained, whose classes are to run, not the old ones.
        pack(jar, Announcing.class.getName(), "more");
        assertThat(start(script)).contains(Announcing.class.getName() + " source: file:");

        Files.delete(application.beside(kind.extension()));
        assertThat(start(script)).contains(Announcing.class.getName() + " source: ");
    }

    @Test
    void theScriptLetsTheJvmRefuseWhatIsMistyped() throws Exception {
        Application application = Application.of(jar);
        JavaHome java = JavaHome.of(Path.of(System.getProperty("java.home")));
        Path script = StartScript.write(application, ArchiveKind.AOT_CACHE, java);
        assertThat(refusal(script)).contains("Unrecognized VM option 'HardwireTypo'");

        // All JVMs know a class-data archive, so that what is mistyped is seen beside one, too.
        script = StartScript.write(application, ArchiveKind.CLASS_DATA, java);
        Path archive = Files.writeString(application.beside("jsa"), "of another build of the JDK");
        Files.setLastModifiedTime(
                archive,
                FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(10)));
        assertThat(refusal(script)).contains("Unrecognized VM option 'HardwireTypo'");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThatThrownBy(() -> Application.of(folder.resolve("other.jar")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("mvn package hardwire:archive")
                .hasMessageContaining("-Dhardwire.archive.jar=FILE");

        pack(folder.resolve("library.jar"), null);
        assertThatThrownBy(() -> Application.of(folder.resolve("library.jar")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Main-Class");

        assertThatThrownBy(() -> Application.of(Files.writeString(folder.resolve("broken.jar"), "no jar")))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("no jar that can be read");

        assertThatThrownBy(() -> JavaHome.of(folder))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("-Dhardwire.archive.javaHome=FOLDER");
    }

    @Test
    void saysHowTheApplicationIsHelpedToStart() {
        assertThatThrownBy(() -> train(Application.of(jar), TIMEOUT, "--broken"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("-Dhardwire.archive.arguments=")
                .hasMessageContaining("Something is missing here");
        assertThatThrownBy(() -> train(Application.of(jar), Duration.ofSeconds(1), "--silent"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("hardwire.archive.timeout")
                .hasMessageContaining("Hardwire.run");
    }

    @Test
    void leavesNoProcessAndNoHalfArchiveWhereItFailed() throws Exception {
        Application application = Application.of(jar);
        Path archive =
                application.beside(ArchiveKind.of(Runtime.version().feature()).extension());
        Path configuration = archive.resolveSibling(archive.getFileName() + ".config");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
            CompletableFuture<Throwable> training = CompletableFuture.supplyAsync(() -> catchThrowable(
                    () -> train(application, TIMEOUT, "--parent", String.valueOf(server.getLocalPort()))));
            try (Socket child = server.accept()) {
                child.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
                Files.writeString(archive, "half of it");
                Files.writeString(configuration, "half of it");
                child.getOutputStream().write(1);

                assertThat(training.get(60, TimeUnit.SECONDS))
                        .isInstanceOf(MojoFailureException.class)
                        .hasMessageContaining("did not answer")
                        .hasMessageContaining("GET / was not answered");
                assertThat(child.getInputStream().read())
                        .as("what a child says that has ended")
                        .isEqualTo(-1);
            }
        }
        assertThat(archive).doesNotExist();
        assertThat(configuration).doesNotExist();
    }

    @Test
    void versionsHaveTheirKinds() {
        assertThat(ArchiveKind.of(17)).isEqualTo(ArchiveKind.CLASS_DATA);
        assertThat(ArchiveKind.of(24)).isEqualTo(ArchiveKind.CLASS_DATA);
        assertThat(ArchiveKind.of(25)).isEqualTo(ArchiveKind.AOT_CACHE);
    }

    private List<String> train(Application application, Duration timeout, String... arguments)
            throws IOException, InterruptedException, MojoFailureException {
        JavaHome java = JavaHome.of(Path.of(System.getProperty("java.home")));
        return Training.run(
                application,
                ArchiveKind.of(java.version()),
                java,
                folder,
                List.of(arguments),
                List.of("/extra"),
                timeout);
    }

    /** Starts the program with the script, has it answer, and ends it. */
    private String start(Path script) throws Exception {
        Path log = folder.resolve("classes.log");
        ProcessBuilder builder = new ProcessBuilder(script.toString()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Xlog:class+load:file=" + log);
        builder.environment().put("HARDWIRE_PORT", "0");
        builder.environment().put("HARDWIRE_HOST", "127.0.0.1");
        Process process = builder.start();
        try {
            String announced =
                    CompletableFuture.supplyAsync(() -> announcement(process)).get(60, TimeUnit.SECONDS);
            HttpRequest request = HttpRequest.newBuilder(URI.create(announced.substring("Listening on ".length())))
                    .timeout(TIMEOUT)
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
        return Files.readString(log);
    }

    /** What a JVM says that is given an option which there is not. */
    private static String refusal(Path script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "--broken").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-XX:+HardwireTypo");
        Process process = builder.start();
        try {
            return CompletableFuture.supplyAsync(
                            () -> process.inputReader().lines().collect(Collectors.joining("\n")))
                    .get(60, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String announcement(Process process) {
        return process.inputReader()
                .lines()
                .filter(line -> line.startsWith("Listening on "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It ended, and has not said where it listens"));
    }

    private static void pack(Path jar, String mainClass, String... more) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (mainClass != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        String name = Announcing.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = Announcing.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
            for (String file : more) {
                out.putNextEntry(new JarEntry(file));
            }
        }
    }
}
