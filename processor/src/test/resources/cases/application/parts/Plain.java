package shop;

final class Plain {}
