package dev.hardwire.socketio.call;

import dev.hardwire.spi.ParameterReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a connect: those of the request that opened the session, but that the path is the name of the namespace,
 * as one segment, which is not encoded.
 *
 * @param name of the namespace, without the prefix of its module
 */
record NamespaceParameters(String name, ParameterReader.Source request) implements ParameterReader.Source {
    @Override
    public String segment(int index) {
        return name;
    }

    @Override
    public String rawSegment(int index) {
        return name;
    }

    @Override
    public List<String> query(String parameter) {
        return request.query(parameter);
    }

    @Override
    public List<String> rawQuery(String parameter) {
        return request.rawQuery(parameter);
    }

    @Override
    public List<String> queryNames() {
        return request.queryNames();
    }

    @Override
    public List<String> header(String parameter) {
        return request.header(parameter);
    }

    @Override
    public List<String> cookie(String parameter) {
        return request.cookie(parameter);
    }

    @Override
    public List<String> cookieNames() {
        return request.cookieNames();
    }

    @Override
    public @Nullable String decode(String raw, boolean plusIsSpace) {
        return request.decode(raw, plusIsSpace);
    }
}
