package shop;

record TwosKey() {}
