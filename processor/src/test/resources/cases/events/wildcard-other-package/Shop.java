package shop;

import dev.hardwire.annotation.Application;

@Application
public final class Shop {}
