package dev.hardwire.http;

import dev.hardwire.http.answer.HeaderText;
import dev.hardwire.http.body.ReceivedContent;
import dev.hardwire.http.compression.Compression;
import dev.hardwire.http.request.RequestParameters;
import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Guard;
import dev.hardwire.http.security.Refused;
import dev.hardwire.http.stage.StageFailure;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ReceivedBody;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.MalformedJson;
import dev.hardwire.spi.json.Violations;
import dev.hardwire.spi.security.Principals;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request of an operation. Its body is copied on the event loop; then all is done on one thread at a time, the one that the
 * operation is called on, until the answer is handed back to the event loop in one task.
 */
final class OperationCall extends Exchange implements HttpCall {
    private static final Logger LOG = LoggerFactory.getLogger(OperationCall.class);

    private final RouteMount mount;
    private final Operation operation;
    private final int number;
    private final int mediaType;
    private volatile @Nullable ReceivedContent received;
    private final @Nullable Guard guard;
    /** What is wrong with its head, to be told those who may call the operation. */
    private final @Nullable Flaw flaw;

    private Granted principals = Granted.NOBODY;
    private byte[] json = {};
    private int length;
    private @Nullable Violations violations;
    private @Nullable ParameterReader parameters;
    private @Nullable JsonReader reader;
    private @Nullable JsonWriter writer;
    private @Nullable ResponseHead head;
    private @Nullable JsonWriter headerValue;
    private @Nullable AnswerCheck answerCheck;
    private @Nullable CallAnswers answers;
    /** An answer was given; it may still be on its way to the event loop. */
    private boolean settled;
    /** The answer comes when a stage completes. */
    private boolean awaiting;

    /**
     * A call of an operation.
     *
     * @param mount where the operation is
     * @param number of the operation in its table
     * @param mediaType which of the operation's media types the body is of; -1 where there is none
     * @param flaw what is wrong with the head of the request, which only those may know who may call it; null where it is right
     */
    OperationCall(
            ExchangeConnection connection,
            HttpRequest message,
            RouteMount mount,
            int number,
            int mediaType,
            @Nullable Flaw flaw) {
        super(connection, message);
        this.mount = mount;
        this.operation = mount.operation(number);
        this.number = number;
        this.mediaType = mediaType;
        this.guard = mount.guard(number);
        this.flaw = flaw;
        if (guard != null) {
            mustBeAdmitted();
        }
        if (mediaType >= 0
                && operation.streamed().contains(operation.mediaTypes().get(mediaType))) {
            streamBody();
        }
    }

    // ---- who calls ----

    @Override
    void admit() {
        if (guard != null) {
            new CallAdmission(this, guard).run();
        }
    }

    /** It may be called, with these principals; on the event loop. */
    void admitted(Granted granted) {
        principals = granted;
        admitted(granted.all());
    }

    /** It may not be called. */
    void refuse(Refused why) {
        if (!why.challenges().isEmpty()) {
            answers().sent().put("www-authenticate", String.join(", ", why.challenges()));
        }
        fail(why.problem());
    }

    /** There is nobody to call it. */
    void tooBusy() {
        give(Problem.of(503, "The server is too busy"));
    }

    @Override
    void begin() {
        if (flaw != null) {
            give(flaw.problem(), flaw.headers());
        }
    }

    @Override
    long maxBodySize() {
        return isStreamed() ? options().uploads().maxUploadSize() : options().maxBodySize();
    }

    private boolean isStreamed() {
        return streamedBody() != null;
    }

    HttpOptions options() {
        return connection().loop().router().options();
    }

    @Override
    void run() {
        ByteBuf body = collected();
        length = body == null ? 0 : body.readableBytes();
        Router router = connection().loop().router();
        if (operation.body() == Operation.Body.NONE) {
            length = 0;
        } else if (length == 0 && !isStreamed()) {
            Problem missing = Router.missing(operation);
            if (missing != null) {
                give(missing);
                return;
            }
        }
        if (operation.nonBlocking()) {
            copyBody(connection().loop().scratch(length));
            call();
            return;
        }
        copyBody(new byte[length]);
        if (!router.executor().execute(this::call)) {
            tooBusy();
        }
    }

    private void copyBody(byte[] to) {
        ByteBuf body = collected();
        if (body != null) {
            body.getBytes(body.readerIndex(), to, 0, length);
            releaseBody();
        }
        json = to;
    }

    private void call() {
        try {
            mount.table().call(number, this);
            expectAnswer(awaiting);
        } catch (Throwable e) {
            // Also errors: whatever a handler does, its request is answered.
            fail(e);
        } finally {
            closeReader();
        }
    }

    private void expectAnswer(boolean later) {
        if (!settled && !later) {
            throw new IllegalStateException("The handler of " + operation.id() + " has given no answer");
        }
    }

    /** Answers what the handler has thrown. */
    void fail(Throwable failure) {
        JsonWriter begun = writer;
        writer = null;
        if (begun != null && onLoop()) {
            connection().loop().giveBack(begun);
        }
        if (failure instanceof MalformedJson && !settled) {
            give(Problem.of(400, failure.getMessage()));
        } else if (ReceivedContent.isAborted(failure)) {
            LOG.debug("Request {} ended before its body was complete", request().id(), failure);
            if (!settled) {
                // the client was told what it is to be told; then this is dropped
                give(Problem.of(400, "The body of the request is not complete"));
            }
        } else if (settled || !giveThrown(failure)) {
            logFailure(failure);
            if (!settled) {
                give(Problem.failure(request().id()));
            }
        }
    }

    /** Answers what was thrown to be answered, or is mapped to that. */
    private boolean giveThrown(Throwable failure) {
        ThrownAnswer thrown = ThrownAnswer.of(failure, mount.table(), request());
        if (thrown == null) {
            return false;
        }
        thrown.addTo(answers().sent());
        JsonWriter body = thrown.body();
        settle();
        deliver(() -> connection()
                .answer(
                        this,
                        thrown.status(),
                        body == null ? null : Problem.MEDIA_TYPE,
                        sentHeaders(),
                        body == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body.buffer(), 0, body.size())));
        return true;
    }

    private void logFailure(Throwable failure) {
        LOG.error(
                "Request {} failed in operation {} ({} {})",
                request().id(),
                operation.id(),
                operation.method(),
                operation.path(),
                failure);
    }

    // ---- what the handler is given ----

    @Override
    public Principals principals() {
        return principals;
    }

    @Override
    public ParameterReader parameters() {
        ParameterReader made = parameters;
        if (made == null) {
            made = new ParameterReader(
                    new RequestParameters(message().uri(), message().headers(), mount.depth()), violations());
            parameters = made;
        }
        return made;
    }

    Violations violations() {
        Violations made = violations;
        if (made == null) {
            made = new Violations();
            violations = made;
        }
        return made;
    }

    @Override
    public boolean hasBody() {
        return length > 0 || isStreamed();
    }

    @Override
    public ReceivedBody received() {
        ReceivedContent made = received;
        if (made == null) {
            String contentType = message().headers().get(HttpHeaderNames.CONTENT_TYPE);
            made = new ReceivedContent(mediaType, contentType, new OperationBody(this));
            received = made;
        }
        return made;
    }

    /** Files are deleted by a thread that may wait for the disk. */
    @Override
    void ended() {
        ReceivedContent open = received;
        if (open != null && !connection().loop().router().executor().execute(open::close)) {
            open.close();
        }
    }

    @Override
    public JsonReader body() {
        if (reader != null) {
            throw new IllegalStateException("The body is read once");
        }
        return reading(JsonReader.of(json, 0, length, violations()).direction(Direction.REQUEST));
    }

    /** Makes the reader of the body known. */
    JsonReader reading(JsonReader made) {
        reader = made;
        return made;
    }

    @Override
    public byte[] bytes() {
        return json.length == length ? json : Arrays.copyOf(json, length);
    }

    @Override
    public boolean rejected() {
        JsonReader read = reader;
        if (read != null) {
            read.end();
        }
        Violations found = violations;
        if (found == null || found.count() == 0) {
            return false;
        }
        give(Problem.of(found));
        return true;
    }

    private void closeReader() {
        JsonReader read = reader;
        if (read != null) {
            reader = null;
            read.close();
        }
    }

    // ---- what it answers ----

    @Override
    public void answerHeader(String name, String value) {
        HeaderText.checkLine(name, value);
        answers().sent().put(name, value);
    }

    @Override
    public CallAnswers answers() {
        CallAnswers made = answers;
        if (made == null) {
            made = new CallAnswers(this, operation.produces());
            answers = made;
        }
        return made;
    }

    private Map<String, String> sentHeaders() {
        CallAnswers made = answers;
        return made == null ? Map.of() : made.sent().map();
    }

    @Override
    public JsonWriter beginHeader() {
        JsonWriter made = new JsonWriter(64).direction(Direction.RESPONSE);
        headerValue = made;
        return made;
    }

    @Override
    public void endHeader(String name, HeaderStyle style) {
        JsonWriter written = headerValue;
        if (written == null) {
            throw new IllegalStateException("No header was begun");
        }
        headerValue = null;
        answerHeader(
                name,
                style == HeaderStyle.JSON
                        ? new String(written.toByteArray(), StandardCharsets.UTF_8)
                        : SimpleStyle.of(written, style == HeaderStyle.EXPLODED));
    }

    @Override
    public boolean validatesAnswer() {
        return connection().loop().router().options().validateResponses();
    }

    @Override
    public JsonReader writtenBody() {
        JsonWriter written = writer;
        if (written == null) {
            throw new IllegalStateException("No answer was begun");
        }
        return answerCheck().body(written);
    }

    @Override
    public ParameterReader writtenHeaders() {
        return answerCheck().headers(sentHeaders());
    }

    /** A reader before text as a string of JSON. */
    JsonReader writtenText(String text) {
        JsonWriter written = new JsonWriter(text.length() + 16);
        written.value(text);
        return answerCheck().body(written);
    }

    private AnswerCheck answerCheck() {
        AnswerCheck made = answerCheck;
        if (made == null) {
            made = new AnswerCheck();
            answerCheck = made;
        }
        return made;
    }

    /** Whether the answer breaks the document: then it is not sent, and the log says why. */
    private boolean isInvalid() {
        AnswerCheck check = answerCheck;
        if (check == null || check.isPassed()) {
            return false;
        }
        answerCheck = null;
        LOG.error(
                "Request {}: the answer of operation {} ({} {}) is not valid: {}",
                request().id(),
                operation.id(),
                operation.method(),
                operation.path(),
                check.violations());
        JsonWriter begun = writer;
        writer = null;
        if (begun != null && onLoop()) {
            connection().loop().giveBack(begun);
        }
        give(Problem.failure(request().id()));
        return true;
    }

    @Override
    public void answer(int status) {
        if (isInvalid()) {
            return;
        }
        settle();
        deliver(() -> connection().answer(this, status, null, sentHeaders(), Unpooled.EMPTY_BUFFER));
    }

    @Override
    public void answer(ResponseHead answerHead, byte[] body) {
        if (isInvalid()) {
            return;
        }
        settle();
        Compression.Whole coded =
                coded(answerHead.status(), answerHead.contentType(), sentHeaders(), Unpooled.wrappedBuffer(body));
        send(answerHead, coded.headers(), coded.body());
    }

    @Override
    public JsonWriter beginAnswer(ResponseHead answerHead) {
        if (settled || writer != null) {
            throw new IllegalStateException("The request is answered already");
        }
        head = answerHead;
        JsonWriter taken = connection().loop().takeWriter().direction(Direction.RESPONSE);
        writer = taken;
        return taken;
    }

    @Override
    public void endAnswer() {
        JsonWriter written = writer;
        if (written == null) {
            throw new IllegalStateException("No answer was begun");
        }
        if (isInvalid()) {
            return;
        }
        settle();
        if (connection().loop().router().compression().isFor(written.size()) && sendCoded(written)) {
            return;
        }
        if (onLoop()) {
            sendWritten();
        } else {
            deliver(this::sendWritten);
        }
    }

    /** Compresses on this thread and sends what was written; false if it is to be sent as it is. */
    private boolean sendCoded(JsonWriter written) {
        ResponseHead with = head;
        if (with == null) {
            return false;
        }
        ByteBuf plain = Unpooled.wrappedBuffer(written.buffer(), 0, written.size());
        Compression.Whole coded = coded(with.status(), with.contentType(), sentHeaders(), plain);
        if (coded.change() == Compression.Change.NONE) {
            return false;
        }
        // What was not compressed is in the writer, which is used again.
        ByteBuf body = coded.change() == Compression.Change.HEADERS ? plain.copy() : coded.body();
        writer = null;
        if (onLoop()) {
            connection().loop().giveBack(written);
        }
        send(with, coded.headers(), body);
        return true;
    }

    private void send(ResponseHead with, Map<String, String> sent, ByteBuf body) {
        boolean delivered = deliver(() -> connection().answer(this, with.status(), with.contentType(), sent, body));
        if (!delivered) {
            body.release();
        }
    }

    private void sendWritten() {
        JsonWriter written = writer;
        ResponseHead with = head;
        if (written != null && with != null) {
            Map<String, String> headers = sentHeaders();
            if (headers.isEmpty()) {
                connection().answer(this, with, written);
            } else {
                ByteBuf body = Unpooled.copiedBuffer(written.buffer(), 0, written.size());
                connection().answer(this, with.status(), with.contentType(), headers, body);
            }
            writer = null;
            connection().loop().giveBack(written);
        }
    }

    private void give(Problem problem) {
        give(problem, Map.of());
    }

    /** Answers with a problem, and headers of its own only. */
    void give(Problem problem, Map<String, String> problemHeaders) {
        settle();
        deliver(() -> connection().answer(this, problem, problemHeaders));
    }

    /** Whether a streamed answer may begin; the headers of one that breaks the document are answered 500. */
    boolean settleValid() {
        if (isInvalid()) {
            return false;
        }
        settle();
        return true;
    }

    /** The answer is given by a task that is begun now. */
    void await() {
        awaiting = true;
    }

    private void settle() {
        if (settled) {
            throw new IllegalStateException("The request is answered already");
        }
        settled = true;
        if (answers != null) {
            answers.sent().close();
        }
    }

    /** Has the answer written on the event loop; false if that has ended. */
    boolean deliver(Runnable answer) {
        if (onLoop()) {
            answer.run();
            return true;
        }
        try {
            connection().loop().eventLoop().execute(answer);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug(
                    "The server has stopped before the answer to request {}",
                    request().id(),
                    e);
            return false;
        }
    }

    @Override
    public <T> void when(CompletionStage<T> stage, Consumer<? super T> then) {
        awaiting = true;
        stage.whenComplete((value, failure) -> deliver(() -> completed(value, failure, then)));
    }

    private <T> void completed(T value, @Nullable Throwable failure, Consumer<? super T> then) {
        try {
            if (failure != null) {
                fail(StageFailure.cause(failure));
            } else {
                then.accept(value);
                expectAnswer(false);
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private boolean onLoop() {
        return connection().loop().eventLoop().inEventLoop();
    }
}
