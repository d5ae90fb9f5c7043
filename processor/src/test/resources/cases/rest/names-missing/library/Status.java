package shop;

public enum Status {
  AVAILABLE,
  SOLD
}
