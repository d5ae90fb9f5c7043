package shop;

import dev.hardwire.annotation.Namespace;

final class Outer {
  @Namespace("/inner")
  static final class Inner {}
}
