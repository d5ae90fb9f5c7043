package shop;

public record Transaction() {}
