package dev.hardwire.http.request;

/** What becomes of a path that is that of an operation but for a slash at its end. */
public enum TrailingSlash {
    /** It is another path, as the document says: 404. */
    STRICT,
    /** The client is sent to the operation's path with 308, which keeps method and body. */
    REDIRECT,
    /** It is the operation's. */
    IGNORE
}
