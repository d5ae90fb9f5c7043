package shop;

record OnesKey() {}
