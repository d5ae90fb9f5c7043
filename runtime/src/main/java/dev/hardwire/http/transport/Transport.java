package dev.hardwire.http.transport;

import io.netty.channel.ChannelFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/** How event loops wait for the operating system. */
public enum Transport {
    /** {@link #EPOLL} where it works, else {@link #NIO}. */
    AUTO,
    /** Linux's own, through Netty's native library: fewer system calls and less garbage. */
    EPOLL,
    /** The JDK's, on every platform. */
    NIO;

    /**
     * The transport to use.
     *
     * @throws IllegalStateException if it is {@link #EPOLL} and that does not work here; the message says why
     */
    public Transport resolved() {
        return switch (this) {
            case AUTO -> Epoll.isAvailable() ? EPOLL : NIO;
            case EPOLL -> {
                if (!Epoll.isAvailable()) {
                    throw new IllegalStateException(
                            "The epoll transport does not work here ("
                                    + Epoll.unavailabilityCause().getMessage()
                                    + "): choose Transport.AUTO, or add io.netty:netty-transport-native-epoll for this platform",
                            Epoll.unavailabilityCause());
                }
                yield EPOLL;
            }
            case NIO -> NIO;
        };
    }

    /** What waits for the operating system, for each event loop. */
    public IoHandlerFactory ioHandler() {
        return resolved() == EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    /** What accepts connections. */
    public ChannelFactory<? extends ServerChannel> serverChannel() {
        return resolved() == EPOLL ? EpollServerSocketChannel::new : NioServerSocketChannel::new;
    }
}
