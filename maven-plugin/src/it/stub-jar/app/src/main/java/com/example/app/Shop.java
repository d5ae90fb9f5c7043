package com.example.app;

import dev.hardwire.annotation.Application;

/** The application, and what its image starts with. */
@Application(openapi = "openapi/shop.yaml")
public final class Shop {
    private Shop() {}

    public static void main(String[] arguments) {
        System.out.println("open");
    }
}
