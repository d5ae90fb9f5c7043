package shop;

record Settings(String url) {}
