package com.example.app;

import dev.hardwire.Hardwire;
import dev.hardwire.annotation.Application;

@Application(openapi = "openapi/shop.yaml")
public final class Shop {
  public static void main(String[] args) {
    var server = Hardwire.of(ShopWiring.wire(new Chat(), new Items())).listen(8080);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close)); // what runs may finish
    System.out.println("http://127.0.0.1:" + server.port() + "/docs");
  }
}
