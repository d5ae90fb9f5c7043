package dev.hardwire.http.request;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.ParameterReader;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The raw values of a request's parameters, decoded when they are asked for. For one thread at a time. */
public final class RequestParameters implements ParameterReader.Source {
    private final String target;
    private final HttpHeaders headers;
    private final int depth;
    private @Nullable QueryParameters query;

    /** The parameters of a request whose target is well-formed. */
    public RequestParameters(String target, HttpHeaders headers) {
        this(target, headers, 0);
    }

    /**
     * The parameters of a request whose target is well-formed.
     *
     * @param depth how many segments of its path are not counted: those of a module's prefix
     */
    public RequestParameters(String target, HttpHeaders headers, int depth) {
        this.target = target;
        this.headers = headers;
        this.depth = depth;
    }

    /** The parameters of a request that was answered long ago, such as that which opened a session. */
    public static RequestParameters of(Request request) {
        HttpHeaders headers =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        request.headerNames().forEach(name -> headers.add(name, request.headers(name)));
        return new RequestParameters(request.target(), headers);
    }

    @Override
    public String segment(int index) {
        return RequestTarget.segment(target, depth + index);
    }

    @Override
    public String rawSegment(int index) {
        return RequestTarget.rawSegment(target, depth + index);
    }

    /**
     * The values of a query parameter in their order; empty where it is absent.
     *
     * @throws HttpProblem with 400 if the query is badly encoded, or has too many parameters
     */
    @Override
    public List<String> query(String name) {
        return query().all(name);
    }

    @Override
    public List<String> rawQuery(String name) {
        return query().raw(name);
    }

    @Override
    public List<String> queryNames() {
        return query().names();
    }

    private QueryParameters query() {
        QueryParameters parsed = query;
        if (parsed == null) {
            parsed = QueryParameters.parse(RequestTarget.query(target));
            if (parsed == null) {
                throw new HttpProblem(400, "The query is badly encoded");
            }
            if (parsed.size() > QueryParameters.MAX_PARAMETERS) {
                throw new HttpProblem(400, "The query has more than " + QueryParameters.MAX_PARAMETERS + " parameters");
            }
            query = parsed;
        }
        return parsed;
    }

    @Override
    public List<String> header(String name) {
        return headers.getAll(name);
    }

    @Override
    public List<String> cookie(String name) {
        return Cookies.all(headers.getAll(HttpHeaderNames.COOKIE), name);
    }

    @Override
    public List<String> cookieNames() {
        return Cookies.names(headers.getAll(HttpHeaderNames.COOKIE));
    }

    @Override
    public @Nullable String decode(String raw, boolean plusIsSpace) {
        return PercentEncoding.decode(raw, 0, raw.length(), plusIsSpace);
    }
}
