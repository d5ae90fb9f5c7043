package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/c")
final class Generic<T> {}
