package shop;

record Partner() implements Caller {}
