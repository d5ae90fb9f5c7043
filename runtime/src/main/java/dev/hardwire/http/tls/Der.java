package dev.hardwire.http.tls;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Puts the older forms of private keys into PKCS #8 (RFC 5958), which is what the JDK reads. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int SEQUENCE = 0x30;
    /** The curve of a SEC 1 key (RFC 5915): {@code [0]}. */
    private static final int CURVE = 0xa0;

    private static final byte[] VERSION = {INTEGER, 1, 0};
    /** {@code rsaEncryption} and NULL. */
    private static final byte[] RSA = bytes(0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0);
    /** {@code ecPublicKey}, before its curve. */
    private static final byte[] EC = bytes(0x06, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1);

    private Der() {}

    static byte[] pkcs8OfRsa(byte[] pkcs1) {
        return element(SEQUENCE, VERSION, element(SEQUENCE, RSA), element(OCTETS, pkcs1));
    }

    /**
     * A key of SEC 1.
     *
     * @param given the curve, where the file names it apart
     * @return null where no curve is named
     */
    static byte @Nullable [] pkcs8OfEc(byte[] sec1, byte @Nullable [] given) {
        byte[] curve = curve(sec1);
        byte[] used = curve == null ? given : curve;
        return used == null ? null : element(SEQUENCE, VERSION, element(SEQUENCE, EC, used), element(OCTETS, sec1));
    }

    /** What {@code [0]} in the sequence holds; null where it is not there. */
    private static byte @Nullable [] curve(byte[] sec1) {
        int position = content(sec1, 0);
        while (position >= 0 && position + 1 < sec1.length) {
            int start = content(sec1, position);
            int end = start < 0 ? -1 : start + length(sec1, position);
            if (end < 0 || end > sec1.length) {
                return null;
            }
            if ((sec1[position] & 0xff) == CURVE) {
                byte[] curve = new byte[end - start];
                System.arraycopy(sec1, start, curve, 0, curve.length);
                return curve;
            }
            position = end;
        }
        return null;
    }

    /** Where the content of the element begins that begins here; negative if it is cut short. */
    private static int content(byte[] der, int position) {
        if (position + 1 >= der.length) {
            return -1;
        }
        int first = der[position + 1] & 0xff;
        int start = position + 2 + (first < 0x80 ? 0 : first & 0x7f);
        return start <= der.length && first <= 0x82 ? start : -1;
    }

    private static int length(byte[] der, int position) {
        int first = der[position + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = (length << 8) | (der[position + 2 + i] & 0xff);
        }
        return length;
    }

    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (length < 0x80) {
            element.write(length);
        } else {
            int count = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
            element.write(0x80 | count);
            for (int i = count - 1; i >= 0; i--) {
                element.write(length >> (8 * i));
            }
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
