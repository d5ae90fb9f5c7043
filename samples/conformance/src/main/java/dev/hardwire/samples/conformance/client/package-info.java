/** What the suite of the official JavaScript client talks to. */
package dev.hardwire.samples.conformance.client;
