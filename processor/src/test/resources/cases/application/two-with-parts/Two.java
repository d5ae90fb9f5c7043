package shop;

import dev.hardwire.annotation.Application;

@Application(parts = {Other.class, Shared.class})
final class Two {}
