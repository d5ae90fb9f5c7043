/**
 * What handlers of namespaces and endpoints have in common with each other: payloads, which need codecs, parameters of the
 * handshake, principals, and what is replied. Operations share the parameters that are read from text. None of it knows what the
 * handler is called for.
 */
@NullMarked
package dev.hardwire.processor.check.handler;

import org.jspecify.annotations.NullMarked;
