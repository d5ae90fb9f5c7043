package shop;

import dev.hardwire.annotation.Param;

@dev.hardwire.annotation.Controller
final class Controller {
  void addKinds(@Param("id") String id, Kinds body) {}
}
