package shop;

record Order(String text) {}
