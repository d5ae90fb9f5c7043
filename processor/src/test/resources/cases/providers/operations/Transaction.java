package shop;

final class Transaction implements AutoCloseable {
  @Override
  public void close() {}
}
