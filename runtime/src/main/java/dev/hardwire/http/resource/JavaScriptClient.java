package dev.hardwire.http.resource;

import dev.hardwire.http.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves the files of the JavaScript client of Socket.IO from its webjar, where clients look for them. Thread-safe. */
public final class JavaScriptClient extends ReadOnlyProtocol {
    private static final String FILE = "socket\\.io(\\.msgpack|\\.esm)?(\\.min)?\\.js(\\.map)?";
    /** The groups that have published the client as a webjar, the one that has the newest first. */
    private static final List<String> GROUPS = List.of("org.webjars.npm", "org.webjars", "org.webjars.bower");

    private static final String FILES = "META-INF/resources/webjars/socket.io-client/";

    /** With a slash at its end. */
    private final String prefix;

    private final String folder;
    private final ClassPath classPath;
    private final Pattern file = Pattern.compile(FILE);

    private JavaScriptClient(String prefix, String folder, ClassPath classPath) {
        this.prefix = prefix;
        this.folder = folder;
        this.classPath = classPath;
    }

    /**
     * The client below a path; empty where its webjar is not on the class path.
     *
     * @param path that of Socket.IO, such as {@code /socket.io}
     * @throws IllegalStateException if the webjar cannot be read
     */
    public static Optional<JavaScriptClient> find(String path, ClassPath classPath) {
        try {
            for (String group : GROUPS) {
                String version = classPath
                        .properties("META-INF/maven/" + group + "/socket.io-client/pom.properties")
                        .getProperty("version");
                if (version != null) {
                    return Optional.of(new JavaScriptClient(path + '/', FILES + version + "/dist/", classPath));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("The webjar of the Socket.IO client cannot be read", e);
        }
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(prefix)
                && file.matcher(path).region(prefix.length(), path.length()).matches();
    }

    @Override
    void read(HttpExchange exchange) {
        classPath.respond(exchange, folder + exchange.request().path().substring(prefix.length()));
    }
}
