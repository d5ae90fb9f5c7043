package dev.hardwire.http.proxy;

/** The headers in which proxies say what they know of the client. */
public enum ProxyHeaders {
    /** {@code X-Forwarded-For}, {@code -Proto}, {@code -Host}, {@code -Port} and {@code -Prefix}: what most proxies set. */
    X_FORWARDED,
    /** {@code Forwarded} (RFC 7239), and {@code X-Forwarded-Prefix}, which it has no word for. */
    FORWARDED
}
