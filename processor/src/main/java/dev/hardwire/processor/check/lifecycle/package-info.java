/** What is called at the start and at the stop of an application, in which order, and with what. */
@NullMarked
package dev.hardwire.processor.check.lifecycle;

import org.jspecify.annotations.NullMarked;
