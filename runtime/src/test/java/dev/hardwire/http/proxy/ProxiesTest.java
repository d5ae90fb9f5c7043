package dev.hardwire.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.http.request.Peer;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a request is said to come from, and by whom that is believed. */
class ProxiesTest {
    private static final ProxyOptions.Builder OPTIONS =
            ProxyOptions.builder().trusted("10.0.0.0/8", "192.168.1.7", "fd00::/8", "::1");

    /** Address (with a port, if it is known), scheme, host and prefix, separated by spaces. */
    private static String client(ProxyOptions options, String from, String headers) throws Exception {
        var all = new DefaultHttpHeaders();
        if (headers != null) {
            for (String header : headers.split(" \\+ ")) {
                int colon = header.indexOf(':');
                all.add(header.substring(0, colon), header.substring(colon + 1).strip());
            }
        }
        var peer = Peer.plain(new InetSocketAddress(InetAddress.getByName(from), 1234));
        var client = new Proxies(options).client(peer, all);
        int port = client.address().getPort();
        return client.address().getAddress().getHostAddress() + (port == 0 ? "" : "#" + port) + " " + client.scheme()
                + " " + client.host() + " " + client.prefix();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // nobody is believed by default
                "203.0.113.9 | X-Forwarded-For: 1.2.3.4 + X-Forwarded-Proto: https | 203.0.113.9#1234 http null",
                "10.1.1.1 | | 10.1.1.1#1234 http null",
                // one proxy
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4 | 1.2.3.4 http null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4:99 | 1.2.3.4#99 http null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4 + X-Forwarded-Proto: https | 1.2.3.4 https null",
                "10.1.1.1 | X-Forwarded-Proto: HTTPS | 10.1.1.1#1234 https null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4 + X-Forwarded-Proto: wss | 1.2.3.4 https null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4 + X-Forwarded-Proto: gopher | 1.2.3.4 http null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4 + X-Forwarded-Host: a.example | 1.2.3.4 http a.example",
                "10.1.1.1 | X-Forwarded-Host: a.example + X-Forwarded-Port: 8443 | 10.1.1.1#1234 http a.example:8443",
                "10.1.1.1 | X-Forwarded-Host: a.example:1 + X-Forwarded-Port: 2 | 10.1.1.1#1234 http a.example:1",
                "10.1.1.1 | X-Forwarded-Host: [::2] + X-Forwarded-Port: 2 | 10.1.1.1#1234 http [::2]:2",
                "10.1.1.1 | X-Forwarded-Host: a.example + X-Forwarded-Port: 443 + X-Forwarded-Proto: https "
                        + "| 10.1.1.1#1234 https a.example",
                "10.1.1.1 | X-Forwarded-Host: a.example/evil | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-Prefix: /shop | 10.1.1.1#1234 http null /shop",
                "10.1.1.1 | X-Forwarded-Prefix: /shop/v1/ | 10.1.1.1#1234 http null /shop/v1",
                "10.1.1.1 | X-Forwarded-Prefix: / | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-Prefix: //evil.example | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-Prefix: /a/../b | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-Prefix: shop | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-Prefix: /a<b> | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-Prefix: /evil, /shop | 10.1.1.1#1234 http null /shop",
                // IPv6, and IPv4 that is shown as such
                "fd00::1 | X-Forwarded-For: 2001:db8::1 | 2001:db8:0:0:0:0:0:1 http null",
                "::1 | X-Forwarded-For: [2001:db8::1]:80 | 2001:db8:0:0:0:0:0:1#80 http null",
                "::ffff:10.1.1.1 | X-Forwarded-For: 1.2.3.4 | 1.2.3.4 http null",
                "::2 | X-Forwarded-For: 1.2.3.4 | 0:0:0:0:0:0:0:2#1234 http null",
                "192.168.1.7 | X-Forwarded-For: 1.2.3.4 | 1.2.3.4 http null",
                "192.168.1.8 | X-Forwarded-For: 1.2.3.4 | 192.168.1.8#1234 http null",
                // the chain, from the right
                "10.1.1.1 | X-Forwarded-For: 6.6.6.6, 1.2.3.4 | 1.2.3.4 http null",
                "10.1.1.1 | X-Forwarded-For: 6.6.6.6, 1.2.3.4, 10.2.2.2 | 1.2.3.4 http null",
                "10.1.1.1 | X-Forwarded-For: 6.6.6.6 + X-Forwarded-For: 1.2.3.4,10.2.2.2 | 1.2.3.4 http null",
                "10.1.1.1 | X-Forwarded-For: 10.3.3.3, 10.2.2.2 | 10.3.3.3 http null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4, nonsense | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4, , 10.2.2.2 | 10.2.2.2 http null",
                "10.1.1.1 | X-Forwarded-For: localhost | 10.1.1.1#1234 http null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4:99999 | 10.1.1.1#1234 http null",
                // what is said of the client's own connection
                "10.1.1.1 | X-Forwarded-For: 6.6.6.6, 1.2.3.4, 10.2.2.2 + X-Forwarded-Proto: http, https, http "
                        + "| 1.2.3.4 https null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4, 10.2.2.2 + X-Forwarded-Proto: https | 1.2.3.4 https null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4 + X-Forwarded-Proto: https, http | 1.2.3.4 http null",
                // the other kind
                "10.1.1.1 | Forwarded: for=1.2.3.4;proto=https | 10.1.1.1#1234 http null"
            })
    void xForwarded(String from, String headers, String expected) throws Exception {
        assertThat(client(OPTIONS.build(), from, headers).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "203.0.113.9 | Forwarded: for=1.2.3.4;proto=https | 203.0.113.9#1234 http null",
                "10.1.1.1 | X-Forwarded-For: 1.2.3.4 | 10.1.1.1#1234 http null",
                "10.1.1.1 | Forwarded: for=1.2.3.4 | 1.2.3.4 http null",
                "10.1.1.1 | Forwarded: For=\"1.2.3.4:5\" ; Proto=HTTPS; by=10.1.1.1;host=\"a.example:1\" "
                        + "| 1.2.3.4#5 https a.example:1",
                "10.1.1.1 | Forwarded: for=\"[2001:db8::1]:_p\" | 2001:db8:0:0:0:0:0:1 http null",
                "10.1.1.1 | Forwarded: for=\"\\1.2.3.4\" | 1.2.3.4 http null",
                "10.1.1.1 | Forwarded: for=6.6.6.6, for=1.2.3.4 | 1.2.3.4 http null",
                "10.1.1.1 | Forwarded: for=6.6.6.6;proto=https + Forwarded: for=1.2.3.4, for=10.2.2.2 | 1.2.3.4 http null",
                "10.1.1.1 | Forwarded: for=1.2.3.4;proto=https, for=10.2.2.2;proto=http | 1.2.3.4 https null",
                "10.1.1.1 | Forwarded: for=1.2.3.4;proto=https, for=10.2.2.2 | 1.2.3.4 https null",
                "10.1.1.1 | Forwarded: for=unknown | 10.1.1.1#1234 http null",
                "10.1.1.1 | Forwarded: for=6.6.6.6, for=_hidden;proto=https, for=10.2.2.2 | 10.2.2.2 https null",
                // a comma in quotes is none, and what is malformed stops the search
                "10.1.1.1 | Forwarded: for=6.6.6.6;x=\"a, for=7.7.7.7\" | 6.6.6.6 http null",
                "10.1.1.1 | Forwarded: for=6.6.6.6;x=\"a, for=7.7.7.7 | 10.1.1.1#1234 http null",
                "10.1.1.1 | Forwarded: proto=https;host=evil.example;for=\"x, for=9.9.9.9 | 10.1.1.1#1234 http null",
                "10.1.1.1 | Forwarded: for=6.6.6.6;x=\"a + Forwarded: for=7.7.7.7 | 7.7.7.7 http null",
                "10.1.1.1 | Forwarded: for=6.6.6.6 for=7.7.7.7 | 10.1.1.1#1234 http null",
                "10.1.1.1 | Forwarded: for=\"6.6.6.6 | 10.1.1.1#1234 http null",
                "10.1.1.1 | Forwarded: , | 10.1.1.1#1234 http null",
                "10.1.1.1 | Forwarded: for=1.2.3.4 + X-Forwarded-Prefix: /shop | 1.2.3.4 http null /shop"
            })
    void forwarded(String from, String headers, String expected) throws Exception {
        var options =
                OPTIONS.build().toBuilder().headers(ProxyHeaders.FORWARDED).build();
        assertThat(client(options, from, headers).strip()).isEqualTo(expected);
    }

    @Test
    void aPrefixThatTheProxyDoesNotTell() throws Exception {
        var options = OPTIONS.build().toBuilder().prefix("/shop").build();
        assertThat(client(options, "10.1.1.1", null)).isEqualTo("10.1.1.1#1234 http null /shop");
        assertThat(client(options, "10.1.1.1", "X-Forwarded-Prefix: /other")).endsWith(" /other");
        assertThat(client(options, "203.0.113.9", null)).isEqualTo("203.0.113.9#1234 http null ");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.0/9, 10.127.0.1, true",
        "10.0.0.0/9, 10.128.0.1, false",
        "0.0.0.0/0, 1.2.3.4, true",
        "0.0.0.0/0, ::1, false",
        "::/0, ::1, true",
        "::/0, 1.2.3.4, false",
        "1.2.3.4/32, 1.2.3.4, true",
        "1.2.3.4/31, 1.2.3.5, true",
        "1.2.3.4, 1.2.3.5, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false"
    })
    void ranges(String range, String address, boolean contained) throws Exception {
        assertThat(AddressRange.of(range).contains(InetAddress.getByName(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0/8",
                "::/129",
                "10.0.0.0/8/8",
                "",
                "::ffff:10.0.0.0/104"
            })
    void whatIsNoAddressIsRefused(String range) {
        assertThatThrownBy(() -> ProxyOptions.builder().trusted(range))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A trusted proxy is an address, or a range of them such as 10.0.0.0/8 or fd00::/8, unlike "
                        + range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "/shop/", "//shop", "/", "/a/..", "/a b", "/a%2e"})
    void whatIsNoPrefixIsRefused(String prefix) {
        assertThatThrownBy(() -> ProxyOptions.builder().prefix(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A prefix is a path such as /shop, without a slash at its end, unlike " + prefix);
    }

    @Test
    void aCopyHasTheSameValues() {
        var options = OPTIONS.build().toBuilder()
                .headers(ProxyHeaders.FORWARDED)
                .prefix("/a")
                .build();
        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
        assertThat(options.trusted()).hasSize(4);
    }

    @Test
    void aNameThatIsNoAddressIsNotTrusted() {
        assertThat(new Proxies(ProxyOptions.builder().trusted("0.0.0.0/0").build())
                        .trusts(InetSocketAddress.createUnresolved("unknown", 0)))
                .isFalse();
    }
}
