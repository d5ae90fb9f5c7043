package com.example.app;

import dev.hardwire.annotation.Emits;
import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Socket;

@Namespace("/chat")
final class Chat {
  record Message(String text) {}

  record Heard(int length, Message message) {}

  @Emits
  interface Events {
    void message(Message message);
  }

  @OnConnect
  void connect(Socket socket) {
    socket.join("lobby");
  }

  @OnEvent
  Heard message(Socket socket, Message message) {
    Chat_EventsEmitter.to(socket.namespace().to("lobby")).message(message);
    return new Heard(message.text().length(), message);
  }
}
