package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/other")
final class Other {}
