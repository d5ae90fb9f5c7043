/** What the official suites of the protocols talk to: one application per profile. */
package dev.hardwire.samples.conformance;
