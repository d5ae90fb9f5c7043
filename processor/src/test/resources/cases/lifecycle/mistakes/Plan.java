package shop;

final class Plan {}
