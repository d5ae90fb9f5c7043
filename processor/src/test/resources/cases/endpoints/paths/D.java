package shop;

import dev.hardwire.annotation.WebSocketEndpoint;

@WebSocketEndpoint("/{a}{c}")
final class D {}
