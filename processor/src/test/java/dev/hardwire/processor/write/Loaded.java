package dev.hardwire.processor.write;

import dev.hardwire.processor.StubbedCase;
import dev.hardwire.spi.Wiring;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** The application of a case, compiled and loaded. */
final class Loaded {
    private static final Path CASES = Path.of("src", "test", "resources", "cases", "write");

    private final Class<?> application;

    /**
     * Compiles and loads a case.
     *
     * @param name of its folder
     * @param output for what comes out
     */
    Loaded(String name, Path output) throws IOException, ClassNotFoundException {
        this(StubbedCase.of(CASES.resolve(name), output));
    }

    /** Loads a case. */
    Loaded(StubbedCase made) throws IOException, ClassNotFoundException {
        URL classes = made.compiled().classes().toUri().toURL();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, Loaded.class.getClassLoader());
        application = loader.loadClass("shop.Shop");
    }

    /** What the application's {@code open} method answers. */
    Wiring open() throws ReflectiveOperationException {
        return (Wiring) application.getMethod("open").invoke(null);
    }

    /** The application's class. */
    Class<?> application() {
        return application;
    }
}
