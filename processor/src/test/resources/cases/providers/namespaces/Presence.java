package shop;

final class Presence implements AutoCloseable {
  @Override
  public void close() {}
}
