package shop;

record Tick(double price) {}
