package shop;

record Caller(String name) {}
