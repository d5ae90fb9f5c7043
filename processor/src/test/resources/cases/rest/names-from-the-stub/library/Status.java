package shop;

import dev.hardwire.annotation.Property;

public enum Status {
  @Property("available")
  IN_STOCK,
  SOLD
}
