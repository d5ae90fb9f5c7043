package dev.hardwire.http;

import dev.hardwire.handler.Accepted;
import dev.hardwire.handler.Content;
import dev.hardwire.handler.ResponseHeaders;
import dev.hardwire.handler.ServerSentEvent;
import dev.hardwire.http.answer.AnswerSink;
import dev.hardwire.http.answer.ContentAnswer;
import dev.hardwire.http.answer.SentHeaders;
import dev.hardwire.http.answer.StreamedAnswers;
import dev.hardwire.http.file.Selection;
import dev.hardwire.http.request.Accept;
import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.spi.Answers;
import dev.hardwire.spi.ItemCheck;
import dev.hardwire.spi.ItemWriter;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonReader;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** What a call answers that is no JSON value. Its headers are those of the call. */
final class CallAnswers implements Answers, AnswerSink, ContentAnswer.Target {
    private final OperationAnswer call;
    private final List<String> produces;
    private final SentHeaders headers = new SentHeaders();

    CallAnswers(OperationAnswer call, List<String> produces) {
        this.call = call;
        this.produces = produces;
        if (produces.size() > 1) {
            headers.put("vary", "Accept");
        }
    }

    /** The headers so far. */
    SentHeaders sent() {
        return headers;
    }

    // ---- what the client likes ----

    private @Nullable String accept() {
        List<String> values = call.message().headers().getAll(HttpHeaderNames.ACCEPT);
        return values.isEmpty() ? null : String.join(",", values);
    }

    @Override
    public Accepted accepted() {
        if (produces.isEmpty()) {
            throw new IllegalStateException("The operation has no media types to choose from");
        }
        return new Accepted(produces.get(Math.max(0, Accept.choose(accept(), produces))));
    }

    @Override
    public ResponseHeaders headers() {
        return headers;
    }

    @Override
    public ResponseHead head(List<ResponseHead> heads) {
        List<String> types = heads.stream().map(ResponseHead::contentType).toList();
        return heads.get(Math.max(0, Accept.choose(accept(), types)));
    }

    @Override
    public ResponseHead head(int status, List<String> contentTypes) {
        return ResponseHead.of(status, contentTypes.get(Math.max(0, Accept.choose(accept(), contentTypes))));
    }

    // ---- bodies ----

    @Override
    public void text(ResponseHead head, String text) {
        call.answer(head, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public JsonReader written(String text) {
        return call.writtenText(text);
    }

    @Override
    public void content(ResponseHead head, Content content) {
        new ContentAnswer(this, this, streamed(), call.request()).answer(head, content);
    }

    @Override
    public void bytes(int status, String contentType, byte[] bytes) {
        try {
            call.closeProvided();
        } catch (Exception e) {
            call.fail(e);
            return;
        }
        call.answer(ResponseHead.of(status, contentType), bytes);
    }

    @Override
    public void refused(Selection selection) {
        call.give(Problem.of(selection.status(), selection.detail()), selection.headers());
    }

    @Override
    public void header(String name, String value) {
        headers.putIfAbsent(name, value);
    }

    @Override
    public void failed(Throwable failure) {
        call.fail(failure);
    }

    @Override
    public void later() {
        call.answerLater();
    }

    // ---- streams ----

    @Override
    public <T> void items(ResponseHead head, Flow.Publisher<T> items, ItemWriter<T> writer) {
        streamed().items(head, items, writer, null);
    }

    @Override
    public <T> void items(ResponseHead head, Flow.Publisher<T> items, ItemWriter<T> writer, ItemCheck check) {
        streamed().items(head, items, writer, call.validatesAnswer() ? check : null);
    }

    @Override
    public <T> void events(ResponseHead head, Flow.Publisher<ServerSentEvent<T>> events, ItemWriter<T> writer) {
        streamed().events(head, events, writer, null);
    }

    @Override
    public <T> void events(
            ResponseHead head, Flow.Publisher<ServerSentEvent<T>> events, ItemWriter<T> writer, ItemCheck check) {
        streamed().events(head, events, writer, call.validatesAnswer() ? check : null);
    }

    private StreamedAnswers streamed() {
        return new StreamedAnswers(
                this, call.connection().loop().router().options().streams());
    }

    @Override
    public boolean wantsBody() {
        return !call.isHead();
    }

    @Override
    public boolean settle() {
        return call.settleValid();
    }

    @Override
    public AnswerStream begin(int status, @Nullable String contentType, long length, AnswerListener listener) {
        return call.answerStream(status, contentType, headers.map(), length, listener);
    }

    @Override
    public boolean execute(Runnable task) {
        return call.connection().loop().router().executor().execute(task);
    }

    @Override
    public EventLoop loop() {
        return call.connection().loop().eventLoop();
    }
}
