/**
 * How clients whose connection was cut go on where they were: the options, what a socket remembers for it, and in which order
 * events are kept and sent.
 */
@NullMarked
package dev.hardwire.socketio.recovery;

import org.jspecify.annotations.NullMarked;
