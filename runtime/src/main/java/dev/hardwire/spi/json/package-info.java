/**
 * JSON as generated codecs read, check and write it: a token reader that knows where it is (JSON Pointer), a writer into
 * bytes, the checks of a schema's keywords and formats. Wraps Jackson's streaming parser; codecs never see Jackson but for
 * {@code JsonNode}. Knows nothing of HTTP or Socket.IO.
 */
@NullMarked
package dev.hardwire.spi.json;

import org.jspecify.annotations.NullMarked;
