package shop;

import dev.hardwire.annotation.Namespace;

@Namespace
final class Chat {}
