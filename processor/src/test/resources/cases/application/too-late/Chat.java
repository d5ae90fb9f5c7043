package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/chat")
final class Chat {}
