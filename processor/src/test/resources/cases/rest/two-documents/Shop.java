package shop;

import dev.hardwire.annotation.Application;

@Application(openapi = {"openapi.yaml", "openapi.yaml", "more.yaml"})
final class Shop {}
