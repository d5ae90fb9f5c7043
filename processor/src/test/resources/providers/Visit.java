package shop;

final class Visit implements AutoCloseable {
  @Override
  public void close() {
    Shop.LOG.add("end of visit");
  }
}
