package shop;

import dev.hardwire.annotation.Application;

@Application(parts = {Chat.class, Shared.class})
final class One {}
