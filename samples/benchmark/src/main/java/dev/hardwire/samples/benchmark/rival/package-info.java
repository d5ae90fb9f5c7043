/** The same Socket.IO answers, written for netty-socketio: what people use today. */
package dev.hardwire.samples.benchmark.rival;
