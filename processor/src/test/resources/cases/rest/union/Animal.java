package shop;

sealed interface Animal {
  record Cat(String kind, int lives) implements Animal {}

  record Bird(String kind) implements Animal {}
}
