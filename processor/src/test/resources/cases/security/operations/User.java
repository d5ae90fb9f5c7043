package shop;

record User() {}
