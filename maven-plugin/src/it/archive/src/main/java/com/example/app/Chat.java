package com.example.app;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Socket;

@Namespace("/chat")
final class Chat {
  record Message(String text) {}

  @OnConnect
  void connect(Socket socket) {
    socket.join("lobby");
  }

  @OnEvent
  int message(Socket socket, Message message) {
    socket.to("lobby").emit("message", message);
    return message.text().length(); // the acknowledgement
  }
}
