package shop;

import dev.hardwire.annotation.Property;

enum Mood {
  @Property("good")
  GOOD,
  BAD
}
