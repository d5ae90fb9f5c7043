package shop;

import dev.hardwire.annotation.Application;

@Application(openapi = "openapi.yaml")
final class One {}
