package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Document;

@Application(
        openapi = "b.yaml",
        documents = @Document(value = "a.yaml", basePath = "/v2", tags = "pets", operations = "getPet"))
final class Shop {}
