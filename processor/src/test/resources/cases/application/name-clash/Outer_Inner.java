package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/outer")
final class Outer_Inner {}
