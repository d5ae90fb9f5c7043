package dev.hardwire.image;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.epoll.Epoll;
import io.netty.handler.ssl.OpenSsl;
import io.netty.util.IllegalReferenceCountException;
import io.netty.util.ResourceLeakDetector;

/**
 * A program that says, a line each, what the metadata of the runtime's jar has an effect on: an image says the same as a JVM,
 * or the builder was not told. Its arguments are names of resources.
 */
final class ImageMetadataProbe {
    private ImageMetadataProbe() {}

    public static void main(String[] resources) throws ReflectiveOperationException {
        resources(resources);
        say("io.netty.bootstrap", refusalToStart());
        say("io.netty.buffer", isAccessChecked());
        say("io.netty.channel", DefaultChannelId.newInstance().asLongText().substring(0, 16));
        say("io.netty.handler", OpenSsl.unavailabilityCause());
        say("io.netty.resolver", resolver());
        say("io.netty.util", ResourceLeakDetector.getLevel());
        say("native transport", Epoll.isAvailable());
    }

    /** By name: the runtime needs that library of Netty's only by way of others. */
    private static boolean resolver() throws ReflectiveOperationException {
        return Class.forName("io.netty.resolver.DefaultHostsFileEntriesResolver")
                        .getConstructor()
                        .newInstance()
                        .hashCode()
                != 0;
    }

    private static void say(String what, Object answer) {
        System.out.println(what + ": " + answer);
    }

    private static void resources(String... names) throws ClassNotFoundException {
        Class.forName("dev.hardwire.http.resource.SwaggerUi");
        Class.forName("dev.hardwire.http.resource.JavaScriptClient");
        ClassLoader loader = ImageMetadataProbe.class.getClassLoader();
        for (String name : names) {
            say(name, loader.getResource(name) != null);
        }
    }

    private static String refusalToStart() {
        try {
            return "started " + new ServerBootstrap().register();
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Whether Netty looks at the count of references. */
    private static boolean isAccessChecked() {
        ByteBuf buffer = Unpooled.buffer(1);
        buffer.release();
        try {
            buffer.getByte(0);
            return false;
        } catch (IllegalReferenceCountException e) {
            return true;
        } catch (IndexOutOfBoundsException e) {
            return false; // there is no memory left
        }
    }
}
