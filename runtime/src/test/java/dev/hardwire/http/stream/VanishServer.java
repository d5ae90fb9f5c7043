package dev.hardwire.http.stream;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.RouteMount;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.body.UploadOptions;
import dev.hardwire.http.resource.Folder;
import dev.hardwire.http.resource.FolderOptions;
import dev.hardwire.spi.FormShape;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.ParameterShape;
import dev.hardwire.spi.RequestPath;
import dev.hardwire.spi.RouteTable;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The server of {@code VanishingClientsTest}, in a process of its own: prints its port; when it reads a line, waits until all
 * that was begun has ended, stops, and prints what is left. Netty tells of leaks in its log.
 */
final class VanishServer implements MountedProtocol {
    private static final Duration SHORT = Duration.ofMillis(400);

    private static final FormShape FORM = FormShape.of(ParameterShape.object(
                    Map.of("title", ParameterShape.TEXT, "file", ParameterShape.array(ParameterShape.TEXT))))
            .file("file");

    private final Path folder;
    /** Where files of forms lie. */
    private final Path spool;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    /** Requests, bodies, answers and workers that have begun and not ended. */
    private final AtomicInteger requests = new AtomicInteger();

    private final AtomicInteger bodies = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();

    private VanishServer(Path folder) throws IOException {
        this.folder = folder;
        this.spool = Files.createDirectory(folder.resolve("spool"));
        HttpOptions options = HttpOptions.builder()
                .eventLoops(2)
                .headTimeout(SHORT)
                .bodyTimeout(SHORT)
                .idleTimeout(SHORT)
                .answerTimeout(SHORT)
                .closeTimeout(SHORT)
                .uploads(UploadOptions.builder()
                        .spoolThreshold(100)
                        .spoolDirectory(spool)
                        .build())
                .build();
        HandlerExecutor executor = HandlerExecutor.of(options);
        server = HttpServer.start(
                options,
                executor,
                List.of(new RouteMount(new Forms(), List.of())),
                List.of(new Folder("/files", folder, FolderOptions.defaults(), executor), this),
                List.of(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Runs until it has read a line; its argument is a folder of files. */
    public static void main(String[] arguments) throws Exception {
        VanishServer vanish = new VanishServer(Path.of(arguments[0]));
        System.out.println("port " + vanish.server.address().getPort());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.readLine();
        System.out.println(vanish.leftAfterAll());
    }

    // ---- what is left ----

    private String leftAfterAll() throws Exception {
        String busy = busy();
        for (int i = 0; i < 100 && !busy.equals("requests 0 bodies 0 answers 0 workers 0 files 0 spooled 0"); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            busy = busy();
        }
        server.stop(() -> {}).toCompletableFuture().get(20, TimeUnit.SECONDS);
        workers.shutdownNow();
        // Leaks are told of when a buffer is made after the leaked one was collected.
        for (int i = 0; i < 5; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
            ByteBufAllocator.DEFAULT.directBuffer(64).release();
            ByteBufAllocator.DEFAULT.heapBuffer(64).release();
        }
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("hardwire"))
                .count();
        return "left " + busy + " threads " + threads;
    }

    private String busy() throws IOException {
        return "requests " + requests + " bodies " + bodies + " answers " + answers + " workers " + working + " files "
                + openFiles() + " spooled " + spooledFiles();
    }

    private long spooledFiles() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.count();
        }
    }

    /** How many files of the folder are open; none where the system does not tell. */
    private long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.filter(this::isOfFolder).count();
        }
    }

    private boolean isOfFolder(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(folder);
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    // ---- what is served ----

    @Override
    public boolean serves(String path) {
        return !path.equals("/form");
    }

    @Override
    public boolean upgrades(String path) {
        return false;
    }

    @Override
    public int maxBodySize() {
        return 1024 * 1024;
    }

    @Override
    public boolean streams(String path) {
        return !path.equals("/collect");
    }

    @Override
    public void request(HttpExchange exchange) {
        switch (exchange.request().path()) {
            case "/collect" -> collect(exchange);
            case "/sink" -> new Sink(exchange);
            case "/worker" -> new Worker(exchange);
            case "/echo" -> new Echo(exchange);
            case "/endless" -> new Writer(exchange, "application/octet-stream").writable();
            case "/text" -> new Writer(exchange, "text/plain").writable();
            case "/thread" -> new Writer(exchange, "text/plain").onThread();
            case "/silent" -> new Writer(exchange, "application/octet-stream").once();
            default -> exchange.respond(404, null, Map.of(), Unpooled.EMPTY_BUFFER);
        }
    }

    @Override
    public void upgrade(WebSocketUpgrade upgrade) {
        throw new IllegalStateException("Nothing is upgraded here");
    }

    @Override
    public void stop(Runnable done) {
        done.run();
    }

    private static void answer(HttpExchange exchange, long size) {
        ByteBuf text = Unpooled.copiedBuffer(Long.toString(size), StandardCharsets.UTF_8);
        exchange.respond(200, "text/plain", Map.of(), text);
    }

    /** Answers later, on another thread. */
    private void collect(HttpExchange exchange) {
        requests.incrementAndGet();
        int size = exchange.body().readableBytes();
        workers.execute(() -> {
            answer(exchange, size);
            requests.decrementAndGet();
        });
    }

    /** Takes forms with files, and some time for each. */
    private final class Forms implements RouteTable {
        @Override
        public Set<String> literals() {
            return Set.of("form");
        }

        @Override
        public List<Operation> operations() {
            String type = "multipart/form-data";
            return List.of(new Operation("form", "POST", "/form", false, Operation.Body.REQUIRED, List.of(type))
                    .streaming(type));
        }

        @Override
        public int path(RequestPath path) {
            return path.size() == 1 && path.literal(0).equals("form") ? 0 : NOT_FOUND;
        }

        @Override
        public int operation(int path, String method) {
            return method.equals("POST") ? 0 : NOT_FOUND;
        }

        @Override
        public String allow(int path) {
            return "OPTIONS, POST";
        }

        @Override
        public void call(int operation, HttpCall call) throws Exception {
            working.incrementAndGet();
            try {
                call.received().multipart(FORM).skip();
                TimeUnit.MILLISECONDS.sleep(50);
                if (!call.rejected()) {
                    call.answer(204);
                }
            } finally {
                working.decrementAndGet();
            }
        }
    }

    /** Reads all on the event loop. */
    private class Sink implements RequestReceiver {
        final HttpExchange exchange;
        final RequestStream stream;
        long size;

        Sink(HttpExchange exchange) {
            this.exchange = exchange;
            this.stream = exchange.stream();
            bodies.incrementAndGet();
            stream.receive(this);
            stream.more();
        }

        @Override
        public void piece(ByteBuf piece) {
            size += piece.readableBytes();
            piece.release();
            stream.more();
        }

        @Override
        public void end() {
            bodies.decrementAndGet();
            answer(exchange, size);
        }

        @Override
        public void aborted(RequestAborted why) {
            bodies.decrementAndGet();
        }
    }

    /** Has another thread take one piece after the other, as a blocking handler does. */
    private final class Worker extends Sink {
        private final BlockingQueue<ByteBuf> pieces = new LinkedBlockingQueue<>();

        Worker(HttpExchange exchange) {
            super(exchange);
            working.incrementAndGet();
            workers.execute(this::work);
        }

        private void work() {
            try {
                for (ByteBuf piece = pieces.take(); piece.isReadable(); piece = pieces.take()) {
                    piece.release();
                    stream.more();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                working.decrementAndGet();
            }
        }

        @Override
        public void piece(ByteBuf piece) {
            size += piece.readableBytes();
            pieces.add(piece);
        }

        @Override
        public void end() {
            pieces.add(Unpooled.EMPTY_BUFFER);
            super.end();
        }

        @Override
        public void aborted(RequestAborted why) {
            pieces.add(Unpooled.EMPTY_BUFFER);
            super.aborted(why);
        }
    }

    /** Writes what it reads. */
    private final class Echo extends Sink implements AnswerListener {
        private final AnswerStream answer;

        Echo(HttpExchange exchange) {
            super(exchange);
            answers.incrementAndGet();
            answer = exchange.begin(200, "text/plain", Map.of(), AnswerStream.UNKNOWN_LENGTH, this);
        }

        @Override
        public void piece(ByteBuf piece) {
            answer.write(piece);
            if (answer.isWritable()) {
                stream.more();
            }
        }

        @Override
        public void writable() {
            stream.more();
        }

        @Override
        public void cancelled() {
            answers.decrementAndGet();
        }

        @Override
        public void end() {
            bodies.decrementAndGet();
            answers.decrementAndGet();
            answer.end();
        }
    }

    /** Writes without an end. */
    private final class Writer implements AnswerListener {
        private final AnswerStream answer;
        private final Semaphore turn = new Semaphore(0);
        private volatile boolean over;

        Writer(HttpExchange exchange, String contentType) {
            answers.incrementAndGet();
            answer = exchange.begin(200, contentType, Map.of(), AnswerStream.UNKNOWN_LENGTH, this);
        }

        private boolean write() {
            boolean writable = !over && answer.isWritable();
            if (writable) {
                answer.write(ByteBufAllocator.DEFAULT.buffer(20_000).writeZero(20_000));
            }
            return writable;
        }

        /** More than fits anywhere, and then nothing. */
        void once() {
            answer.write(ByteBufAllocator.DEFAULT.buffer(400_000).writeZero(400_000));
        }

        void onThread() {
            working.incrementAndGet();
            workers.execute(() -> {
                while (!over) {
                    if (!write()) {
                        turn.acquireUninterruptibly();
                    }
                }
                working.decrementAndGet();
            });
        }

        @Override
        public void writable() {
            turn.release();
            while (write()) {
                // as long as the client takes more
            }
        }

        @Override
        public void cancelled() {
            over = true;
            turn.release();
            answers.decrementAndGet();
        }
    }
}
