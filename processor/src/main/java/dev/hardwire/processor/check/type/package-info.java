/**
 * Types of the user's classes beside the schemas that they stand for: whether each can hold what its schema allows, and is
 * allowed all that it can hold. What is bound to a schema gets a codec, once, whoever asks for it. Also the names of all types
 * that the rules know.
 */
@NullMarked
package dev.hardwire.processor.check.type;

import org.jspecify.annotations.NullMarked;
