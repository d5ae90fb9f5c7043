/** Nobody reaches a handler without the credentials that the document asks for: rules about checks and principals. */
@NullMarked
package dev.hardwire.processor.check.security;

import org.jspecify.annotations.NullMarked;
