package dev.hardwire.processor;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads classes and resources that were compiled in memory. */
final class MemoryLoader extends ClassLoader {
    private final Map<String, MemoryFile> files;

    MemoryLoader(Map<String, MemoryFile> files, ClassLoader parent) {
        super(parent);
        this.files = Map.copyOf(files);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        MemoryFile file = files.get(name.replace('.', '/') + ".class");
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] bytes = file.bytes();
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        MemoryFile file = files.get(name);
        if (file == null) {
            return null;
        }
        try {
            return new URL("memory", "", -1, "/" + name, new Opener(file));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** Opens the URL of one file. */
    private static final class Opener extends URLStreamHandler {
        private final MemoryFile file;

        Opener(MemoryFile file) {
            this.file = file;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // it is there already
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return file.openInputStream();
                }

                @Override
                public long getContentLengthLong() {
                    return file.bytes().length;
                }
            };
        }
    }
}
