package dev.hardwire;

import java.util.Properties;

/**
 * Has Netty free the memory of its buffers through {@code sun.misc.Unsafe} in a native image that nobody has told otherwise:
 * from JDK 24 on it takes shared arenas, which an image lacks unless it was built with {@code -H:+SharedArenaSupport}, and a
 * message of half a megabyte would fail.
 */
final class ImageMemory {
    /** Set in each image, by the builder. */
    private static final String IN_IMAGE = "org.graalvm.nativeimage.imagecode";

    /** Netty's own, read when its first class is. */
    private static final String NO_UNSAFE = "io.netty.noUnsafe";

    private ImageMemory() {}

    static void withoutArenas(Properties properties) {
        if (properties.getProperty(IN_IMAGE) != null && properties.getProperty(NO_UNSAFE) == null) {
            properties.setProperty(NO_UNSAFE, "false");
        }
    }
}
