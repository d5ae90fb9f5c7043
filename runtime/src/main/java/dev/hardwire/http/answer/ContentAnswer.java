package dev.hardwire.http.answer;

import dev.hardwire.handler.Content;
import dev.hardwire.handler.Content.Source;
import dev.hardwire.handler.Request;
import dev.hardwire.http.file.FileSender;
import dev.hardwire.http.file.OpenFile;
import dev.hardwire.http.file.Selection;
import dev.hardwire.spi.ResponseHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Answers with bytes, wherever they come from. */
public final class ContentAnswer {
    private static final String UNKNOWN = "application/octet-stream";

    private final AnswerSink sink;
    private final Target target;
    private final StreamedAnswers streams;
    private final Request request;

    /** What takes answers that are no streams, and what becomes of those that fail. */
    public interface Target {
        /** Answers with bytes. */
        void bytes(int status, String contentType, byte[] bytes);

        /** Answers that a condition or range of the request cannot be met. */
        void refused(Selection selection);

        /** The answer is given when a task has run that is begun now. */
        void later();

        /** Answers as if the handler had thrown. */
        void failed(Throwable failure);
    }

    /** The answer of a call. */
    public ContentAnswer(AnswerSink sink, Target target, StreamedAnswers streams, Request request) {
        this.sink = sink;
        this.target = target;
        this.streams = streams;
        this.request = request;
    }

    /** Answers. */
    public void answer(ResponseHead head, Content content) {
        String fileName = content.fileName();
        if (fileName != null) {
            sink.header("content-disposition", Disposition.attachment(fileName));
        }
        String declared = head.contentType().endsWith("/*") ? null : head.contentType();
        String given = content.mediaType() == null ? declared : content.mediaType();
        String contentType = given == null ? UNKNOWN : given;
        Source source = content.source();
        if (source instanceof Source.Bytes bytes) {
            target.bytes(head.status(), contentType, bytes.bytes());
        } else if (source instanceof Source.Stream stream) {
            streams.stream(head.status(), contentType, stream.stream());
        } else if (source instanceof Source.Published published) {
            streams.buffers(head.status(), contentType, published.publisher());
        } else {
            target.later();
            Path path = ((Source.File) source).path();
            if (!sink.execute(() -> file(head.status(), given, path))) {
                target.failed(new RejectedExecutionException("No handler thread is free to open a file"));
            }
        }
    }

    private void file(int status, @Nullable String contentType, Path path) {
        try {
            send(status, OpenFile.of(path, contentType, Map.of()));
        } catch (Throwable e) {
            // Also errors: whatever happens to the file, its request is answered.
            target.failed(e);
        }
    }

    private void send(int status, OpenFile file) throws IOException {
        Selection selection = Selection.of(request, file.representation(), status);
        if (selection.isProblem()) {
            file.close();
            target.refused(selection);
            return;
        }
        selection.headers().forEach(sink::header);
        if (sink.settle()) {
            FileSender.send(
                    file,
                    selection,
                    sink.loop(),
                    sink::execute,
                    (code, type, headers, length, listener) -> sink.begin(code, type, length, listener));
        } else {
            file.close();
        }
    }
}
