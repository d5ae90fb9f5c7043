package dev.hardwire.samples.benchmark.baseline;

import dev.hardwire.samples.benchmark.Arguments;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.net.InetSocketAddress;

/** The same answers as the application's, written by hand on Netty: what the application is compared with. */
public final class Baseline {
    private Baseline() {}

    /** Takes {@code --host}, {@code --port} and {@code --event-loops}, as the application does. */
    public static void main(String[] args) throws InterruptedException {
        Arguments arguments = Arguments.of(args, "host", "port", "event-loops");
        boolean epoll = Epoll.isAvailable();
        IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(arguments.number("event-loops", 0), io);
        Class<? extends ServerChannel> type = epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        Channel channel = new ServerBootstrap()
                .group(group)
                .channel(type)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Pipeline())
                .bind(arguments.text("host", "127.0.0.1"), arguments.number("port", 8081))
                .sync()
                .channel();
        System.out.println("http://127.0.0.1:" + ((InetSocketAddress) channel.localAddress()).getPort());
    }

    private static final class Pipeline extends ChannelInitializer<Channel> {
        private final Room room = new Room();

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(new HttpRequestDecoder(new HttpDecoderConfig()))
                    .addLast(new HttpAnswers(room));
        }
    }
}
