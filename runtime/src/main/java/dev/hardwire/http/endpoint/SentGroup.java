package dev.hardwire.http.endpoint;

import dev.hardwire.handler.WebSocket;
import dev.hardwire.handler.WebSocketGroup;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.websocket.SharedMessage;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A selection of connections to send to. */
record SentGroup(Supplier<Set<EndpointSocket>> members, JsonValues values, Set<WebSocket> left)
        implements WebSocketGroup {

    @Override
    public CompletionStage<Void> send(String text) {
        return send(
                SharedMessage.text(ByteBufAllocator.DEFAULT, ByteBufUtil.writeUtf8(ByteBufAllocator.DEFAULT, text)));
    }

    @Override
    public CompletionStage<Void> send(byte[] binary) {
        return send(SharedMessage.binary(ByteBufAllocator.DEFAULT, Unpooled.wrappedBuffer(binary)));
    }

    @Override
    public CompletionStage<Void> sendJson(Object value) {
        JsonWriter out = new JsonWriter(256);
        values.write(out, value);
        return send(SharedMessage.text(ByteBufAllocator.DEFAULT, Unpooled.wrappedBuffer(out.buffer(), 0, out.size())));
    }

    private CompletionStage<Void> send(SharedMessage message) {
        Broadcast broadcast = new Broadcast(message);
        for (EndpointSocket member : members.get()) {
            if (!left.contains(member)) {
                broadcast.to(member.channel());
            }
        }
        return broadcast.start();
    }

    @Override
    public WebSocketGroup except(WebSocket webSocket) {
        Set<WebSocket> more = new HashSet<>(left);
        more.add(webSocket);
        return new SentGroup(members, values, Set.copyOf(more));
    }

    @Override
    public int size() {
        return (int)
                members.get().stream().filter(member -> !left.contains(member)).count();
    }
}
