package dev.hardwire.http.proxy;

import dev.hardwire.http.request.Peer;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who a request comes from. The proxy that has connected is asked first, then the one before it if that is
 * trusted too, and so on: what is read is always what a trusted one has written. Immutable and thread-safe.
 */
public final class Proxies {
    private final List<AddressRange> trusted;
    private final ProxyHeaders kind;
    private final String prefix;

    /** The proxies that the options name. */
    public Proxies(ProxyOptions options) {
        this.trusted = options.ranges();
        this.kind = options.headers();
        this.prefix = options.prefix();
    }

    /** Whether an address is that of a trusted proxy. */
    public boolean trusts(InetSocketAddress address) {
        InetAddress resolved = address.getAddress();
        return resolved != null && trusted.stream().anyMatch(range -> range.contains(resolved));
    }

    /** Who a request comes from that a peer has sent: the peer itself, or who it speaks for. */
    public Peer client(Peer peer, HttpHeaders headers) {
        if (!trusts(peer.address())) {
            return peer;
        }
        List<Hop> hops = kind == ProxyHeaders.FORWARDED
                ? ForwardedReader.hops(headers.getAll("forwarded"))
                : xForwarded(headers);
        InetSocketAddress address = peer.address();
        String scheme = peer.scheme();
        String host = null;
        for (int i = hops.size() - 1; i >= 0; i--) {
            Hop hop = hops.get(i);
            scheme = hop.scheme() == null ? scheme : hop.scheme();
            host = hop.host() == null ? host : hop.host();
            InetSocketAddress from = hop.from();
            if (from == null) {
                break;
            }
            address = from;
            if (!trusts(from)) {
                break;
            }
        }
        return new Peer(address, scheme, peer.certificate(), host, prefix(headers));
    }

    private String prefix(HttpHeaders headers) {
        List<String> said = HopReader.list(headers.getAll("x-forwarded-prefix"));
        String nearest = HopReader.prefix(at(said, said.size(), said.size() - 1));
        return nearest == null ? prefix : nearest;
    }

    private static List<Hop> xForwarded(HttpHeaders headers) {
        List<String> from = HopReader.list(headers.getAll("x-forwarded-for"));
        List<String> schemes = HopReader.list(headers.getAll("x-forwarded-proto"));
        List<String> hosts = HopReader.list(headers.getAll("x-forwarded-host"));
        List<String> ports = HopReader.list(headers.getAll("x-forwarded-port"));
        // A proxy that says nothing of where the request came from may still say how it came.
        int size = Math.max(1, from.size());
        List<Hop> hops = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String scheme = HopReader.scheme(at(schemes, size, i));
            hops.add(new Hop(
                    from.isEmpty() ? null : HopReader.address(from.get(i)),
                    scheme,
                    host(HopReader.host(at(hosts, size, i)), HopReader.portText(at(ports, size, i)), scheme)));
        }
        return hops;
    }

    /** What a proxy has said in a header: each in its place, or, if they are not as many, the nearest one. */
    private static @Nullable String at(List<String> said, int proxies, int index) {
        return said.isEmpty() ? null : said.get(said.size() == proxies ? index : said.size() - 1);
    }

    private static @Nullable String host(@Nullable String host, @Nullable String port, @Nullable String scheme) {
        if (host == null || port == null || host.indexOf(':', host.lastIndexOf(']') + 1) >= 0) {
            return host;
        }
        boolean usual = port.equals("https".equals(scheme) ? "443" : "80");
        return usual ? host : host + ":" + port;
    }
}
