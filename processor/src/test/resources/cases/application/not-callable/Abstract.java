package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/a")
abstract class Abstract {}
