package shop;

final class Pool {}
