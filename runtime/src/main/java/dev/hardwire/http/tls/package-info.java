/** TLS: its options, certificates and keys from PEM files, and what takes them up again when they change. */
@NullMarked
package dev.hardwire.http.tls;

import org.jspecify.annotations.NullMarked;
