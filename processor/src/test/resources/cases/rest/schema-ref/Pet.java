package shop;

import dev.hardwire.annotation.SchemaRef;
import org.jspecify.annotations.Nullable;

@SchemaRef("openapi.yaml#/components/schemas/Pet")
record Pet(long id, String name, @Nullable String tag, @Nullable Status status) {}
