package shop;

record Customer() {}
