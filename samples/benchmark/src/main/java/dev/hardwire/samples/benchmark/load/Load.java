package dev.hardwire.samples.benchmark.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The connections of one script to one server. */
final class Load implements AutoCloseable {
    private final EventLoopGroup group;
    private final Progress progress;
    private final List<Connection> connections;
    private final ChannelGroup channels;

    private Load(EventLoopGroup group, Progress progress, List<Connection> connections, ChannelGroup channels) {
        this.group = group;
        this.progress = progress;
        this.connections = connections;
        this.channels = channels;
    }

    /** Opens all connections and waits until each has had the answers of its prelude. */
    static Load open(int port, Script script) throws InterruptedException {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        Progress progress = new Progress(script.connections());
        List<Connection> connections = new ArrayList<>();
        ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        for (int i = 0; i < script.connections(); i++) {
            Connection connection = new Connection(script, progress);
            connections.add(connection);
            channels.add(new Bootstrap()
                    .group(group)
                    .channel(NioSocketChannel.class)
                    .option(ChannelOption.TCP_NODELAY, true)
                    .handler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            channel.pipeline().addLast(connection);
                        }
                    })
                    .connect("127.0.0.1", port)
                    .sync()
                    .channel());
        }
        progress.awaitReady();
        return new Load(group, progress, connections, channels);
    }

    int connections() {
        return connections.size();
    }

    /**
     * Sends for a time; answers what was done: answers received, on all connections.
     *
     * @throws IllegalStateException if an answer was not the one that must come back, or a connection broke
     */
    Latencies run(Duration time) throws InterruptedException {
        Connection first = connections.get(0);
        if (first.script().toAll()) {
            connections.forEach(connection -> connection.sendThrough(first));
            first.begin();
        } else {
            connections.forEach(Connection::begin);
        }
        progress.runFor(time);
        group.submit(() -> {}).sync(); // what the event loop has counted is seen behind this
        return progress.operations();
    }

    @Override
    public void close() {
        progress.end();
        // Also for the server: what a room sends to members that read no more would count in the next round.
        channels.close().awaitUninterruptibly();
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
