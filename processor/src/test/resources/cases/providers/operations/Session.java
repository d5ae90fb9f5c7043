package shop;

final class Session implements AutoCloseable {
  @Override
  public void close() {}
}
