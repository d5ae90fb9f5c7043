package shop;

import dev.hardwire.annotation.Namespace;

final class Ambiguous {
  /** The same form. */
  @Namespace("/room-{name}")
  static final class Same {}

  /** The same length: /room-aaaaaa is both. */
  @Namespace("/{a}aaaaa")
  static final class Long {}

  /** Says less. */
  @Namespace("/{a}")
  static final class Less {}

  /** Says more than the one before. */
  @Namespace("/{a:[0-9]+}")
  static final class More {}

  /** No name is both. */
  @Namespace("/hall-{id}")
  static final class Hall {}

  @Namespace("/hall-{id}/{x}")
  static final class Deeper {}
}
