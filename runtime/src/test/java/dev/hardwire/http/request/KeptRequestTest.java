package dev.hardwire.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.handler.Request;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request that is kept says what it said. */
class KeptRequestTest {
    private static ReceivedRequest request(HttpHeaders headers) {
        return new ReceivedRequest(
                new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/socket.io/?EIO=4", headers),
                Peer.plain(InetSocketAddress.createUnresolved("test", 1)),
                "a-",
                7);
    }

    @Test
    void saysTheSame() {
        HttpHeaders headers = new DefaultHttpHeaders()
                .add("Host", "example.org")
                .add("cookie", "a=1")
                .add("Empty", "")
                .add("Cookie", "b=\u00e9")
                .add("content-type", "Text/Plain; charset=utf-8");
        ReceivedRequest whole = request(headers);
        whole.admit(List.of("Ada"));

        Request kept = whole.kept();

        assertThat(kept).isNotSameAs(whole);
        for (String name : List.of("host", "HOST", "cookie", "empty", "Host:", "absent", "a=1", "")) {
            assertThat(kept.header(name)).as(name).isEqualTo(whole.header(name));
            assertThat(kept.headers(name)).as(name).isEqualTo(whole.headers(name));
        }
        assertThat(kept.headers("cookie")).containsExactly("a=1", "b=\u00e9");
        assertThat(kept.headerNames()).isEqualTo(whole.headerNames());
        assertThat(kept.contentType()).isEqualTo("text/plain");
        assertThat(kept.host()).isEqualTo("example.org");
        assertThat(kept.target()).isEqualTo("/socket.io/?EIO=4");
        assertThat(kept.id()).isEqualTo("a-7");
        assertThat(kept.principal(String.class)).isEqualTo("Ada");
    }

    @Test
    void withoutHeadersToo() {
        Request kept = request(new DefaultHttpHeaders()).kept();

        assertThat(kept.header("host")).isNull();
        assertThat(kept.headerNames()).isEmpty();
    }

    @Test
    void staysAsItIsWhereAHeaderIsNoneOfHttp() {
        HttpHeaders unchecked =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        ReceivedRequest odd = request(unchecked.add("a", "1\nb"));

        assertThat(odd.kept()).isSameAs(odd);
    }
}
