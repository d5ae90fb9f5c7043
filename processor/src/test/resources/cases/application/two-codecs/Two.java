package shop;

import dev.hardwire.annotation.Application;

@Application(parts = Chat.class)
final class Two {}
