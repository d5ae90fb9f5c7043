package dev.hardwire.http.request;

import dev.hardwire.spi.RequestPath;

/**
 * A path as a module sees it: without the segments of the module's prefix, which it is below.
 *
 * @param depth how many segments the prefix has, 1 at least
 */
public record PathBelow(RequestTarget target, int depth) implements RequestPath {
    @Override
    public int size() {
        int size = target.size() - depth;
        // "/" has no segments.
        return size == 1 && target.isEmpty(depth) ? 0 : size;
    }

    @Override
    public String literal(int index) {
        return target.literal(depth + index);
    }

    @Override
    public String segment(int index) {
        return target.segment(depth + index);
    }
}
