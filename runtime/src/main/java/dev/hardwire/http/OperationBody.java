package dev.hardwire.http;

import dev.hardwire.http.body.ReceivedContent;
import dev.hardwire.http.body.UploadOptions;
import dev.hardwire.http.request.RequestParameters;
import dev.hardwire.http.stream.RequestStream;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import io.netty.channel.EventLoop;

/** Where the body of an operation's request comes from. */
record OperationBody(OperationRequest call) implements ReceivedContent.Source {
    @Override
    public byte[] collected() {
        return call.bytes();
    }

    @Override
    public RequestStream stream() {
        RequestStream stream = call.streamedBody();
        if (stream == null) {
            throw new IllegalStateException("The operation does not say that bodies of this media type are streamed");
        }
        return stream;
    }

    @Override
    public EventLoop loop() {
        return call.connection().loop().eventLoop();
    }

    @Override
    public Violations violations() {
        return call.violations();
    }

    @Override
    public JsonReader reading(JsonReader reader) {
        return call.reading(reader);
    }

    @Override
    public ParameterReader.Source decoder() {
        return new RequestParameters(call.message().uri(), call.message().headers());
    }

    @Override
    public UploadOptions options() {
        return call.options().uploads();
    }

    @Override
    public int maxBodySize() {
        return call.options().maxBodySize();
    }
}
