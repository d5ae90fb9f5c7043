package shop;

enum Status {
  AVAILABLE,
  SOLD
}
