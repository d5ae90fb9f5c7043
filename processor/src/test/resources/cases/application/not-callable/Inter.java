package shop;

import dev.hardwire.annotation.Namespace;

@Namespace("/b")
interface Inter {}
