/** Large documents, made by a seeded generator. */
package dev.hardwire.processor.trial;
