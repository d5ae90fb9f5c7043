package shop;

import dev.hardwire.annotation.WebSocketEndpoint;

@WebSocketEndpoint("/a/{c}/{c}")
final class C {}
