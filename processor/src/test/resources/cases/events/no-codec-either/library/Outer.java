package lib;

public record Outer(Inner inner) {
  protected record Inner(String text) {}
}
