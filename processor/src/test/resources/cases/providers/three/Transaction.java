package shop;

record Transaction(Tenant tenant) implements AutoCloseable {
  String find(long id, User user) {
    return tenant.name() + " " + id + " of " + user.name();
  }

  @Override
  public void close() {}
}
