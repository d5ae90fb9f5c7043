package dev.hardwire.maven;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.processor.MockApplication;
import dev.hardwire.spi.Wiring;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Serves a document until it is interrupted: requests are checked, answers are the document's examples, or values made of its
 * schemas. Everything is generated and compiled in memory, no file is written. Needs no project.
 */
@Mojo(name = "mock", requiresProject = false, aggregator = true, threadSafe = true)
public final class MockMojo extends AbstractMojo {
    /** The document: a file anywhere, relative to the current folder. */
    @Parameter(property = "hardwire.openapi")
    private @Nullable File openapi;

    /** The port to listen on; 0 takes any that is free. */
    @Parameter(property = "hardwire.port", defaultValue = "8080")
    private int port;

    /** The host or address to listen on; <code>0.0.0.0</code> for all. */
    @Parameter(property = "hardwire.host", defaultValue = "127.0.0.1")
    private String host;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        GivenDocument document = GivenDocument.of(openapi);
        MockApplication.Result compiled = compile(document);
        new Report(getLog(), new ResourceFolders(List.of(document.root()))).print(compiled.diagnostics());
        Class<?> generated = compiled.wiring();
        if (generated == null) {
            compiled.messages().forEach(getLog()::error);
            throw new MojoFailureException("Cannot serve " + document.file() + ": see above");
        }
        Server server = listen(wiring(generated));
        var stop = new Thread(server::close, "hardwire-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            String url = "http://" + host + ":" + server.port();
            getLog().info("Serving " + compiled.operations() + " operations of " + document.file() + " on " + url
                    + ", until Ctrl-C");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
            server.close();
            Thread.currentThread().interrupt();
        }
    }

    private Server listen(Wiring wiring) throws MojoFailureException {
        try {
            return Hardwire.of(wiring).host(host).listen(port);
        } catch (IllegalStateException e) {
            throw new MojoFailureException(
                    e.getMessage() + "; say which with -Dhardwire.port=PORT, -Dhardwire.host=HOST", e);
        }
    }

    private static Wiring wiring(Class<?> generated) throws MojoExecutionException {
        try {
            return (Wiring) generated.getMethod("wire").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new MojoExecutionException("The generated application cannot be started", e);
        }
    }

    private static MockApplication.Result compile(GivenDocument document) throws MojoExecutionException {
        try {
            return new MockApplication(MockMojo.class.getClassLoader(), List.of()).compile(document.file());
        } catch (IOException | IllegalStateException e) {
            throw new MojoExecutionException("Could not compile " + document.file() + ": " + e.getMessage(), e);
        }
    }
}
