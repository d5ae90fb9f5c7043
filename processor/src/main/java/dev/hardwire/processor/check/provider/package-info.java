/**
 * Which provider makes what a handler asks for, in which order, and what keeps one from being called. Asks the other rules
 * only for what a handler has by itself, through {@code Consumer}.
 */
@org.jspecify.annotations.NullMarked
package dev.hardwire.processor.check.provider;
