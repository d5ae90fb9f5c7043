package dev.hardwire.spi;

/**
 * The path of a request, split at its slashes. {@code /pets/7} has the segments {@code pets} and {@code 7}, {@code /} has
 * none, and a trailing slash makes a last segment that is empty. One instance serves a connection's requests one after the
 * other on its event loop.
 */
public interface RequestPath {
    /** What {@link #literal} answers for a segment that is none of the table's literals. */
    String VARIABLE = "{}";

    /** The number of segments. */
    int size();

    /**
     * A segment if it is one of the table's literals (RFC 3986 equivalence: percent-decoded), else {@link #VARIABLE}. The
     * very instance of the table's set, so that nothing is allocated.
     */
    String literal(int index);

    /** A segment, percent-decoded once. */
    String segment(int index);
}
