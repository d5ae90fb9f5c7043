/**
 * The contract between generated code and the server: all that generated tables touch, and nothing more. Generated code
 * implements the interfaces, the server calls them; they can be implemented by hand as well, and a hand-written table
 * works as well as a generated one. Nothing here knows Netty, OpenAPI or reflection.
 */
@NullMarked
package dev.hardwire.spi;

import org.jspecify.annotations.NullMarked;
