package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/room-{id}")
final class Room {}
