package dev.hardwire.samples.benchmark.baseline;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends a frame to many channels: framed once, one task for each event loop, one flush for each channel. */
final class Room {
    private final Map<EventLoop, Set<Channel>> members = new ConcurrentHashMap<>();

    void join(Channel channel) {
        members.computeIfAbsent(channel.eventLoop(), loop -> ConcurrentHashMap.newKeySet())
                .add(channel);
        channel.closeFuture().addListener(closed -> {
            Set<Channel> ofLoop = members.get(channel.eventLoop());
            if (ofLoop != null) {
                ofLoop.remove(channel);
            }
        });
    }

    /** Sends the frame, which is released. */
    void send(ByteBuf frame) {
        for (Map.Entry<EventLoop, Set<Channel>> ofLoop : members.entrySet()) {
            List<Channel> channels = List.copyOf(ofLoop.getValue());
            ByteBuf shared = frame.retain();
            ofLoop.getKey().execute(() -> {
                for (Channel channel : channels) {
                    channel.writeAndFlush(shared.retainedDuplicate(), channel.voidPromise());
                }
                shared.release();
            });
        }
        frame.release();
    }
}
