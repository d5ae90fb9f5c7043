package shop;

record Guest(String name) {}
