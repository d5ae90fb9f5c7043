package dev.hardwire.http;

import dev.hardwire.http.answer.HeaderText;
import dev.hardwire.http.compression.Compression;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.Direction;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.json.Violations;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** What a handler's return value becomes: the one answer to the request of an operation. A part of {@link OperationCall}. */
abstract class OperationAnswer extends OperationRequest {
    private @Nullable JsonWriter writer;
    private @Nullable ResponseHead head;
    private @Nullable JsonWriter headerValue;
    private @Nullable AnswerCheck answerCheck;
    private @Nullable CallAnswers answers;
    /** An answer was given; it may still be on its way to the event loop. */
    private boolean settled;
    /** What was made for the call is needed until the answer, which is a stream or a file, has ended. */
    private boolean streaming;

    OperationAnswer(ExchangeConnection connection, HttpRequest message, RouteMount mount, int number, int mediaType) {
        super(connection, message, mount, number, mediaType);
    }

    /** Answers what the handler has thrown. */
    abstract void fail(Throwable failure);

    final boolean isSettled() {
        return settled;
    }

    /** Whether the answer ends later than the handler. */
    final boolean isStreaming() {
        return streaming;
    }

    /** The answer is given by a task that is begun now. */
    abstract void answerLater();

    /** The answer is, or will be, a stream or a file. */
    final void streaming() {
        streaming = true;
    }

    @Override
    public final boolean rejected() {
        Violations found = found();
        if (found == null) {
            return false;
        }
        give(Problem.of(found));
        return true;
    }

    @Override
    public final void answerHeader(String name, String value) {
        HeaderText.checkLine(name, value);
        answers().sent().put(name, value);
    }

    @Override
    public final CallAnswers answers() {
        CallAnswers made = answers;
        if (made == null) {
            made = new CallAnswers(this, operation().produces());
            answers = made;
        }
        return made;
    }

    final Map<String, String> sentHeaders() {
        CallAnswers made = answers;
        return made == null ? Map.of() : made.sent().map();
    }

    @Override
    public final JsonWriter beginHeader() {
        JsonWriter made = new JsonWriter(64).direction(Direction.RESPONSE);
        headerValue = made;
        return made;
    }

    @Override
    public final void endHeader(String name, HeaderStyle style) {
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
    public final boolean validatesAnswer() {
        return options().validateResponses();
    }

    @Override
    public final JsonReader writtenBody() {
        JsonWriter written = writer;
        if (written == null) {
            throw new IllegalStateException("No answer was begun");
        }
        return answerCheck().body(written);
    }

    @Override
    public final ParameterReader writtenHeaders() {
        return answerCheck().headers(sentHeaders());
    }

    /** A reader before text as a string of JSON. */
    final JsonReader writtenText(String text) {
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
                operation().id(),
                operation().method(),
                operation().path(),
                check.violations());
        dropWriter();
        give(Problem.failure(request().id()));
        return true;
    }

    @Override
    public final void answer(int status) {
        if (isInvalid()) {
            return;
        }
        settle();
        deliver(() -> connection().answer(this, status, null, sentHeaders(), Unpooled.EMPTY_BUFFER));
    }

    @Override
    public final void answer(ResponseHead answerHead, byte[] body) {
        if (isInvalid()) {
            return;
        }
        settle();
        Compression.Whole coded =
                coded(answerHead.status(), answerHead.contentType(), sentHeaders(), Unpooled.wrappedBuffer(body));
        send(answerHead, coded.headers(), coded.body());
    }

    @Override
    public final JsonWriter beginAnswer(ResponseHead answerHead) {
        if (settled || writer != null) {
            throw new IllegalStateException("The request is answered already");
        }
        head = answerHead;
        JsonWriter taken = connection().loop().takeWriter().direction(Direction.RESPONSE);
        writer = taken;
        return taken;
    }

    @Override
    public final void endAnswer() {
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

    /** What was written is not sent. */
    final void dropWriter() {
        JsonWriter begun = writer;
        writer = null;
        if (begun != null && onLoop()) {
            connection().loop().giveBack(begun);
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

    final void give(Problem problem) {
        give(problem, Map.of());
    }

    /** Answers with a problem, and headers of its own only. */
    final void give(Problem problem, Map<String, String> problemHeaders) {
        settle();
        deliver(() -> connection().answer(this, problem, problemHeaders));
    }

    /** Whether a streamed answer may begin, which is settled by that; the headers of one that breaks the document are answered 500. */
    final boolean settleValid() {
        if (isInvalid()) {
            return false;
        }
        settle();
        streaming();
        return true;
    }

    final void settle() {
        if (settled) {
            throw new IllegalStateException("The request is answered already");
        }
        settled = true;
        if (answers != null) {
            answers.sent().close();
        }
    }

    /** Has the answer written on the event loop; false if that has ended. */
    final boolean deliver(Runnable answer) {
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

    /** Answers what was thrown to be answered, or is mapped to that. */
    final boolean giveThrown(Throwable failure) {
        ThrownAnswer thrown = ThrownAnswer.of(failure, mount().table(), request());
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
}
