package dev.hardwire.image;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.epoll.Epoll;
import io.netty.handler.ssl.OpenSsl;
import io.netty.util.IllegalReferenceCountException;
import io.netty.util.ResourceLeakDetector;
import java.lang.reflect.Method;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that says, a line each, what the metadata of the runtime's jar has an effect on: an image says the same as a JVM,
 * or the builder was not told. Its arguments are names of resources.
 */
final class ImageMetadataProbe {
    private static final Class<?>[] CONTEXT = {ChannelHandlerContext.class};
    private static final Class<?>[] OBJECT = {ChannelHandlerContext.class, Object.class};
    private static final Class<?>[] PROMISE = {ChannelHandlerContext.class, ChannelPromise.class};

    /** The methods that Netty asks each handler for, as its {@code ChannelHandlerMask} does. */
    private static final Map<String, Class<?>[]> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put("exceptionCaught", new Class<?>[] {ChannelHandlerContext.class, Throwable.class});
        for (String name : List.of("Registered", "Unregistered", "Active", "Inactive", "ReadComplete")) {
            METHODS.put("channel" + name, CONTEXT);
        }
        METHODS.put("channelRead", OBJECT);
        METHODS.put("channelWritabilityChanged", CONTEXT);
        METHODS.put("userEventTriggered", OBJECT);
        METHODS.put("bind", new Class<?>[] {ChannelHandlerContext.class, SocketAddress.class, ChannelPromise.class});
        METHODS.put("connect", new Class<?>[] {
            ChannelHandlerContext.class, SocketAddress.class, SocketAddress.class, ChannelPromise.class
        });
        METHODS.put("disconnect", PROMISE);
        METHODS.put("close", PROMISE);
        METHODS.put("deregister", PROMISE);
        METHODS.put("read", CONTEXT);
        METHODS.put("write", new Class<?>[] {ChannelHandlerContext.class, Object.class, ChannelPromise.class});
        METHODS.put("flush", CONTEXT);
    }

    private ImageMetadataProbe() {}

    public static void main(String[] resources) throws ReflectiveOperationException {
        handlers().forEach(type -> say(type.getName(), skipped(type)));
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

    /** Literals: without an entry the builder does not know other names. */
    private static List<Class<?>> handlers() throws ClassNotFoundException {
        return List.of(
                Class.forName("dev.hardwire.http.HttpConnection"),
                Class.forName("dev.hardwire.http.HttpServer$Initializer"),
                Class.forName("dev.hardwire.http.MultiplexedConnection"),
                Class.forName("dev.hardwire.http.RequestDecoder"),
                Class.forName("dev.hardwire.http.TlsStart"),
                Class.forName("dev.hardwire.http.http2.Http2Handler"),
                Class.forName("dev.hardwire.http.tls.OneHandshake"),
                Class.forName("dev.hardwire.http.websocket.FrameDecoder"),
                Class.forName("dev.hardwire.http.websocket.WebSocketConnection"),
                Class.forName("dev.hardwire.netty.NettyMount$Initializer"),
                Class.forName("dev.hardwire.netty.UpgradeAnswer"),
                Class.forName("dev.hardwire.netty.UpgradeAnswer$Held"));
    }

    /** The methods that Netty would not call, since they do nothing. */
    private static List<String> skipped(Class<?> handler) {
        return METHODS.entrySet().stream()
                .filter(method -> isSkipped(handler, method.getKey(), method.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isSkipped(Class<?> handler, String name, Class<?>... parameters) {
        try {
            Method method = handler.getMethod(name, parameters);
            return Arrays.stream(method.getAnnotations())
                    .anyMatch(one -> one.annotationType().getSimpleName().equals("Skip"));
        } catch (NoSuchMethodException e) {
            return false; // as Netty has it
        }
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
