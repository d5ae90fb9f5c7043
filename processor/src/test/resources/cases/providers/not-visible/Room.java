package shop.chat;

record Room() {}
