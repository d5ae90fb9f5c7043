package shop;

record Transaction(Tenant tenant) implements AutoCloseable {
  void delete(long id, User user) {}

  @Override
  public void close() {}
}
