package com.example.app;

import dev.hardwire.annotation.Application;

/** The application. */
@Application(openapi = "openapi/shop.yaml")
public final class Shop {
    private Shop() {}
}
