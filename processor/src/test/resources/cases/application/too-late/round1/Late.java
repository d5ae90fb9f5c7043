package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/late")
final class Late {}
