package dev.hardwire.http.request;

import dev.hardwire.handler.Request;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;

/** Requests that no connection has brought. */
public final class Requests {
    private Requests() {}

    /** A request with headers, each as {@code Name: value}. */
    public static Request of(String method, String target, String... headers) {
        // Not validated: what is made of a request does not rely on a decoder that was strict.
        var message = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(method),
                target,
                DefaultHttpHeadersFactory.headersFactory().withValidation(false));
        for (String header : headers) {
            int colon = header.indexOf(':');
            message.headers()
                    .add(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return new ReceivedRequest(message, Peer.plain(InetSocketAddress.createUnresolved("test", 1)), "t-", 1);
    }
}
