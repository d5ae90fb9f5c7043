/** The server that is measured: REST from a document, Socket.IO on the main namespace, one WebSocket endpoint. */
package dev.hardwire.samples.benchmark;
