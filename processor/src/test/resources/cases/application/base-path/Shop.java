package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Document;

@Application(
        documents = {
            @Document(value = "a.yaml", tags = "a", basePath = "v2"),
            @Document(value = "a.yaml", tags = "b", basePath = "/{version}"),
            @Document(value = "a.yaml", tags = "c", basePath = "/v2/../v3"),
            @Document(value = "a.yaml", tags = "d", basePath = "https://example.com/v2")
        })
final class Shop {}
