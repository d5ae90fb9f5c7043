package shop;

/** No record: a client cannot send it. */
final class User {
  final String name;

  User(String name) {
    this.name = name;
  }
}
