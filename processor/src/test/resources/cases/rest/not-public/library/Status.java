package lib;

public enum Status {
  AVAILABLE,
  SOLD
}
