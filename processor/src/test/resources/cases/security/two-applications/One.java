package shop;

import dev.hardwire.annotation.Application;

@Application(
    openapi = "one.yaml",
    parts = {OneController.class, Keys.class})
final class One {}
