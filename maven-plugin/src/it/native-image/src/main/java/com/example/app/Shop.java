package com.example.app;

import dev.hardwire.Hardwire;
import dev.hardwire.annotation.Application;
import java.nio.file.Path;

@Application(openapi = "openapi/shop.yaml")
public final class Shop {
  public static void main(String[] args) {
    var photos = new Photos(Path.of(System.getenv("PHOTOS")), System.getenv("ISSUER"));
    Hardwire.of(ShopWiring.wire(new Chat(), new Items(), photos)).run(args);
  }
}
