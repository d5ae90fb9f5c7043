package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/shared")
final class Shared {}
