package shop;

import dev.hardwire.annotation.Application;

@Application
final class Shop {}
