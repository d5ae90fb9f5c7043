package dev.hardwire.samples.chat;

import dev.hardwire.handler.Socket;

/**
 * A socket and whose it is.
 *
 * @param key a secret of the client: who knows it comes back with the same name when the connection was lost
 */
record Guest(Socket socket, String name, String key) {}
