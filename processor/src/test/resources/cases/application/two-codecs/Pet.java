package shop;

import org.jspecify.annotations.Nullable;

record Pet(long id, String name, @Nullable String tag, @Nullable Status status) {}
