package shop;

import dev.hardwire.annotation.WebSocketEndpoint;

@WebSocketEndpoint("/a/{b}")
final class A {}
