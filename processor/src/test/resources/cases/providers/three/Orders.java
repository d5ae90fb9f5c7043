package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Orders {
  void deleteOrder(long id, User user, Transaction transaction) {
    transaction.delete(id, user);
  }
}
