/** What reverse proxies say about the client that they speak for, believed from trusted ones only. Knows no connections. */
@NullMarked
package dev.hardwire.http.proxy;

import org.jspecify.annotations.NullMarked;
