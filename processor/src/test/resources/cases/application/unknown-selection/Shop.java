package shop;

import dev.hardwire.annotation.Application;
import dev.hardwire.annotation.Document;

@Application(
        documents = {
            @Document(value = "a.yaml", tags = {"pets", "petz"}),
            @Document(value = "a.yaml", operations = "x")
        })
final class Shop {}
