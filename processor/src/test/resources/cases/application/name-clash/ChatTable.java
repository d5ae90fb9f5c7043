package shop;

final class ChatTable {}
