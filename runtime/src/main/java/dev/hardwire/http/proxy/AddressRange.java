package dev.hardwire.http.proxy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;

/** Addresses with a common prefix (RFC 4632, RFC 4291 2.3). Immutable. */
final class AddressRange {
    private final byte[] prefix;
    private final int bits;

    private AddressRange(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /**
     * A range such as {@code 10.0.0.0/8} or {@code fd00::/8}, or one address.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] address = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        int bits = address == null ? -1 : slash < 0 ? address.length * 8 : number(text.substring(slash + 1));
        if (address == null || bits < 0 || bits > address.length * 8 || isMapped(address)) {
            throw new IllegalArgumentException(
                    "A trusted proxy is an address, or a range of them such as 10.0.0.0/8 or fd00::/8, unlike " + text);
        }
        return new AddressRange(address, bits);
    }

    /** Whether it is an IPv4 address that is written as one of IPv6 (RFC 4291, 2.5.5.2); no peer is known by such a one. */
    private static boolean isMapped(byte[] address) {
        return address.length == 16
                && address[10] == (byte) 0xff
                && address[11] == (byte) 0xff
                && Arrays.equals(address, 0, 10, new byte[10], 0, 10);
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** Whether an address is one of these. An IPv4 address is one also where a socket for both shows it as IPv6. */
    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress(); // of a mapped one, that of IPv4
        if (bytes.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        return Arrays.equals(bytes, 0, whole, prefix, 0, whole)
                && (rest == 0 || ((bytes[whole] ^ prefix[whole]) & (0xff << (8 - rest)) & 0xff) == 0);
    }
}
