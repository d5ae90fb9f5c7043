package dev.hardwire.http.answer;

import dev.hardwire.handler.ResponseCookie;
import dev.hardwire.handler.ResponseHeaders;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers of an answer that the document declares and that the handler adds. A header that is added again gets a list of
 * values, but for cookies, which cannot be in one (RFC 9110, 5.3).
 */
public final class SentHeaders implements ResponseHeaders {
    private static final Set<String> OF_THE_SERVER =
            Set.of("content-type", "content-length", "transfer-encoding", "connection", "date");
    private static final String SET_COOKIE = "set-cookie";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private int cookies;
    private boolean sent;

    /** The headers as they are now. */
    public Map<String, String> map() {
        return headers;
    }

    /** Sets a header in place of what it was. */
    public void put(String name, String value) {
        headers.put(name, value);
    }

    /** Sets a header unless there is one of that name, in any case. */
    public void putIfAbsent(String name, String value) {
        if (headers.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            headers.put(name, value);
        }
    }

    /** Nothing can be added any more. */
    public void close() {
        sent = true;
    }

    @Override
    public ResponseHeaders add(String name, String value) {
        if (OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The header " + name + " is set by the server");
        }
        append(name, value);
        return this;
    }

    @Override
    public ResponseHeaders add(ResponseCookie cookie) {
        append(SET_COOKIE, cookie.toString());
        return this;
    }

    private void append(String name, String value) {
        HeaderText.check(name, value);
        if (sent) {
            throw new IllegalStateException("The answer was given: no header can be added");
        }
        if (name.equalsIgnoreCase(SET_COOKIE)) {
            headers.put(cookieName(), value);
            return;
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                header.setValue(header.getValue() + ", " + value);
                return;
            }
        }
        headers.put(name, value);
    }

    /** A name in another mix of cases for each cookie, which is the same name to clients and another key here. */
    private String cookieName() {
        char[] name = SET_COOKIE.toCharArray();
        int bits = cookies++;
        for (int i = 0; i < name.length && bits > 0; i++) {
            if (name[i] != '-') {
                name[i] = (bits & 1) == 1 ? Character.toUpperCase(name[i]) : name[i];
                bits >>= 1;
            }
        }
        if (bits > 0) {
            throw new IllegalStateException("An answer cannot set more than 512 cookies");
        }
        return new String(name);
    }
}
