/** HTTP/2 below its exchanges: its options, the codec on Netty's, what guards it against floods, and heads of requests. */
@NullMarked
package dev.hardwire.http.http2;

import org.jspecify.annotations.NullMarked;
