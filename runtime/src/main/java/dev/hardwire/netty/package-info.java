/**
 * For programs that move from Netty to Hardwire: {@link dev.hardwire.netty.NettyMount} serves what Netty's handlers serve below
 * a path. The one public package with types of Netty.
 */
@NullMarked
package dev.hardwire.netty;

import org.jspecify.annotations.NullMarked;
