package shop;

final class Poll {}
