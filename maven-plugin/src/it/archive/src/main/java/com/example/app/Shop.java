package com.example.app;

import dev.hardwire.Hardwire;
import dev.hardwire.annotation.Application;

@Application(openapi = "openapi/shop.yaml")
public final class Shop {
  public static void main(String[] args) {
    Hardwire.of(ShopWiring.wire(new Chat(), new Items())).run(args); // port 8080; stops gracefully when told to end
  }
}
