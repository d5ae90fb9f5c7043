/** How an application starts before its server listens, and stops when nothing is served any more. */
@NullMarked
package dev.hardwire.lifecycle;

import org.jspecify.annotations.NullMarked;
