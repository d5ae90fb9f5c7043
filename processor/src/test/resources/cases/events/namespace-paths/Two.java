package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/one")
final class Two {}
