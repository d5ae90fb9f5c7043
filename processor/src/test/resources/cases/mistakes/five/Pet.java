package shop;

import org.jspecify.annotations.Nullable;

record Pet(int name, @Nullable Owner owner) {}

record Owner(@Nullable String name) {}
