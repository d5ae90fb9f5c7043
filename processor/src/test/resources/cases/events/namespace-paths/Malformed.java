package shop;

import dev.hardwire.annotation.Namespace;

final class Malformed {
  @Namespace("/a b")
  static final class Space {}

  @Namespace("/{a}{b}")
  static final class Together {}

  @Namespace("/{a}-{a}")
  static final class Twice {}

  @Namespace("/{a")
  static final class Open {}

  @Namespace("/a}")
  static final class Close {}

  @Namespace("/{a:[}")
  static final class Class {}

  @Namespace("/{a:(}")
  static final class Group {}

  @Namespace("/{}")
  static final class Nameless {}

  @Namespace("/a*")
  static final class Star {}
}
