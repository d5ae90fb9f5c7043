package shop;

import dev.hardwire.annotation.Application;

@Application(openapi = "openapi.yaml", parts = Pets.class)
final class One {}
