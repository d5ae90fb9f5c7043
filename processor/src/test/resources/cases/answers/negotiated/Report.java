package shop;

record Report(long total) {}
