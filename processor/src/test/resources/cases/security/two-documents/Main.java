package shop;

import dev.hardwire.annotation.Application;

@Application(openapi = {"one.yaml", "two.yaml"})
final class Main {}
