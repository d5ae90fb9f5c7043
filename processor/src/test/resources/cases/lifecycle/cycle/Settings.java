package shop;

final class Settings {}
