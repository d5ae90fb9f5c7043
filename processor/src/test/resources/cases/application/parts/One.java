package shop;

import dev.hardwire.annotation.Application;

@Application(parts = {Chat.class, String.class})
final class One {}
