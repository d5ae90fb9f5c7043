package shop;

import dev.hardwire.annotation.WebSocketEndpoint;

@WebSocketEndpoint("ws")
final class Ticker {
}
