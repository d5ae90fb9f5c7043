package shop;

record Pet(Double id, String name, int tag, Object status) {}
