package shop;

record Secret(String text) {}
