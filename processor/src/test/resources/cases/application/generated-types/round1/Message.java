package shop;

record Message(String text) {}
