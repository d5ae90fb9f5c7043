package shop;

import dev.hardwire.annotation.Provided;

@Provided
record Transaction(User user) implements AutoCloseable {
  @Override
  public void close() {
    Shop.LOG.add("commit");
    if (user.name().equals("unlucky")) {
      throw new IllegalStateException("Not committed");
    }
  }
}
