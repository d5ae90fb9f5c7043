package shop;

import dev.hardwire.annotation.Application;

@Application(
    openapi = "two.yaml",
    parts = {TwoController.class, Keys.class})
final class Two {}
