package shop;

import dev.hardwire.annotation.SchemaRef;

@SchemaRef("pets.yaml#/components/schemas/Pet")
record Pet(String name) {}
