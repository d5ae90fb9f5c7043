package dev.hardwire.adapter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A namespace that notes what it is asked for, and answers as it is told. */
final class RecordingNamespace implements LocalNamespace {
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    /** What the clients, or those who listen, do when they are asked. */
    volatile Consumer<AnswerListener> clients = answers -> answers.expected(0);

    volatile List<String> sockets = List.of();

    /** What it was asked for next. */
    String next() throws InterruptedException {
        String call = calls.poll(10, TimeUnit.SECONDS);
        return call == null ? "nothing" : call;
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    private static String text(Audience audience) {
        return new TreeSet<>(audience.rooms()) + "-" + new TreeSet<>(audience.except());
    }

    private static String text(EncodedArguments arguments) {
        StringBuilder text = new StringBuilder(new String(arguments.json(), StandardCharsets.UTF_8));
        arguments
                .attachments()
                .forEach(bytes -> text.append('+').append(HexFormat.of().formatHex(bytes)));
        return text.toString();
    }

    @Override
    public void broadcast(Audience audience, EncodedArguments event, Delivery delivery) {
        calls.add("broadcast " + text(audience) + " " + text(event) + " " + delivery.droppable() + " "
                + delivery.compress() + " " + delivery.offset());
    }

    @Override
    public void broadcastWithAck(
            Audience audience, EncodedArguments event, Delivery delivery, Duration timeout, AnswerListener answers) {
        calls.add("ask " + text(audience) + " " + text(event) + " " + delivery.droppable() + " " + timeout.toMillis());
        clients.accept(answers);
    }

    @Override
    public List<byte[]> fetchSockets(Audience audience) {
        calls.add("fetch " + text(audience));
        return sockets.stream()
                .map(socket -> socket.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void join(Audience audience, Set<String> rooms) {
        calls.add("join " + text(audience) + " " + new TreeSet<>(rooms));
    }

    @Override
    public void leave(Audience audience, Set<String> rooms) {
        calls.add("leave " + text(audience) + " " + new TreeSet<>(rooms));
    }

    @Override
    public void disconnect(Audience audience, boolean close) {
        calls.add("disconnect " + text(audience) + " " + close);
    }

    @Override
    public void serverSideEmit(EncodedArguments event) {
        calls.add("event " + text(event));
    }

    @Override
    public void serverSideEmitWithAck(EncodedArguments event, AnswerListener answer) {
        calls.add("question " + text(event));
        clients.accept(answer);
    }
}
