package shop;

import dev.hardwire.annotation.Controller;

@Controller
final class Orders {
  Order getOrder(long id, User user, Transaction transaction) {
    return new Order(transaction.find(id, user));
  }
}
