package shop;

final class User {}
